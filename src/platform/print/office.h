#pragma once
// PDF from Word files by LibreOffice, where the machine has it: in a process of its own that may hang, crash and be
// killed without harm to anybody.
#include <chrono>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace print {

struct OfficeSettings {
    std::string program = "/usr/lib/libreoffice/program/soffice.bin";
    std::chrono::milliseconds timeout{120'000};  // for one paper
    std::size_t waiting = 2;                     // papers that wait while another is made; each holds a caller up
};

// Safe from any thread. Papers are made one at a time.
class Office {
public:
    explicit Office(OfficeSettings settings = {});
    ~Office();
    Office(Office const&) = delete;
    Office& operator=(Office const&) = delete;

    // A PDF/A-2 of a .docx. Faults, all Fault::unavailable: print.no_office (it is not installed), print.busy,
    // print.timed_out, print.failed, print.stopped.
    base::Result<std::string> pdf_of(std::string_view docx);

    // Whatever is under way is ended, and nothing begins any more: what a server does when it stops.
    void stop();

private:
    struct Desk;
    std::unique_ptr<Desk> desk_;
};

}  // namespace print
