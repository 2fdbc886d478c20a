// The program.
#include <sys/stat.h>

#include <iostream>

#include "app/cli.h"

int main(int count, char** arguments) {
    // What it writes holds personal data: for the owner alone.
    ::umask(077);
    base::SystemClock const clock;
    auto const status = app::run(count, arguments, clock, std::cout, std::cerr);
    // An answer that did not arrive (a full disk, a closed pipe) is no success.
    std::cout.flush();
    return static_cast<int>(std::cout ? status : app::ExitStatus::machine);
}
