#pragma once
// What faces name without having to know it: whoever uses one of these includes its own header. Faces are read by every
// file above them, so that what they include is paid for a hundred times.
namespace command {
struct Command;
}
namespace db {
class Database;
class Tx;
}  // namespace db
namespace http {
class Call;
struct Request;
struct Route;
struct Site;
}  // namespace http
namespace jobs {
class Progress;
}
