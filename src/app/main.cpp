// The program.
#include <sys/stat.h>

#include <iostream>

#include "app/cli.h"

int main(int count, char** arguments) {
    // What it writes holds personal data: for the owner alone.
    ::umask(077);
    base::SystemClock const clock;
    return static_cast<int>(app::run(count, arguments, clock, std::cout, std::cerr));
}
