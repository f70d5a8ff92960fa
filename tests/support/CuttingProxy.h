// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <cstdint>
#include <string_view>
#include <thread>
#include <vector>

/// Stands between a program and a server on this machine, and hangs up when COMMIT is sent: before
/// it reaches the server, or after the server has answered it.
class CuttingProxy {
public:
    enum class Cut { Never, BeforeCommit, AfterCommit };

    explicit CuttingProxy(int serverPort) : m_serverPort(serverPort) {
        m_listener = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address = loopback(0);
        socklen_t size = sizeof address;
        auto* plain = reinterpret_cast<sockaddr*>(&address);
        if (::bind(m_listener, plain, size) == 0 && ::listen(m_listener, 8) == 0 &&
            ::getsockname(m_listener, plain, &size) == 0) {
            m_port = ntohs(address.sin_port);
        }
        m_thread = std::thread([this] { run(); });
    }
    ~CuttingProxy() {
        m_ends = true;
        m_thread.join();
        for (const Pair& pair : m_pairs) {
            hangUp(pair);
        }
        ::close(m_listener);
    }
    CuttingProxy(const CuttingProxy&) = delete;
    CuttingProxy& operator=(const CuttingProxy&) = delete;

    int port() const { return m_port; } ///< 0: it does not listen
    /// Once; then nobody is let in until open().
    void cutAt(Cut cut) { m_cut = cut; }
    void open() { m_isClosed = false; }
    bool isClosed() const { return m_isClosed; }
    /// Takes nothing and passes nothing on, like a network that is gone.
    void freeze(bool frozen) { m_isFrozen = frozen; }

private:
    struct Pair {
        int client;
        int server;
    };

    static sockaddr_in loopback(int port) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(static_cast<std::uint16_t>(port));
        return address;
    }
    static void hangUp(const Pair& pair) {
        ::close(pair.client);
        ::close(pair.server);
    }
    void accept() {
        const int client = ::accept(m_listener, nullptr, nullptr);
        const int server = ::socket(AF_INET, SOCK_STREAM, 0);
        const sockaddr_in address = loopback(m_serverPort);
        if (m_isClosed ||
            ::connect(server, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
            hangUp({client, server});
            return;
        }
        m_pairs.push_back({client, server});
    }
    /// False when one of the two is to be hung up.
    bool pass(int from, int to, bool isQuestion) {
        char bytes[65536];
        const ssize_t size = ::recv(from, bytes, sizeof bytes, 0);
        if (size <= 0) {
            return false;
        }
        const std::string_view text(bytes, std::size_t(size));
        const Cut cut = m_cut;
        const bool isCut =
            isQuestion && cut != Cut::Never && text.find("COMMIT") != std::string_view::npos;
        if (isCut) {
            m_cut = Cut::Never;
            m_isClosed = true;
        }
        if (!isCut || cut == Cut::AfterCommit) {
            ::send(to, bytes, std::size_t(size), MSG_NOSIGNAL);
        }
        if (isCut && cut == Cut::AfterCommit) {
            ::recv(to, bytes, sizeof bytes, 0); // committed, and nobody is told
        }
        return !isCut;
    }
    void run() {
        while (!m_ends) {
            if (m_isFrozen) {
                ::poll(nullptr, 0, 5);
                continue;
            }
            std::vector<pollfd> waiting{{m_listener, POLLIN, 0}};
            for (const Pair& pair : m_pairs) {
                waiting.push_back({pair.client, POLLIN, 0});
                waiting.push_back({pair.server, POLLIN, 0});
            }
            ::poll(waiting.data(), waiting.size(), 20);
            for (std::size_t i = m_pairs.size(); i-- > 0;) {
                const Pair pair = m_pairs[i];
                const bool asks = waiting[1 + 2 * i].revents != 0;
                const bool answers = waiting[2 + 2 * i].revents != 0;
                if ((asks && !pass(pair.client, pair.server, true)) ||
                    (answers && !pass(pair.server, pair.client, false))) {
                    hangUp(pair);
                    m_pairs.erase(m_pairs.begin() + std::ptrdiff_t(i));
                }
            }
            if (waiting.front().revents != 0) {
                accept();
            }
        }
    }

    int m_serverPort;
    int m_listener;
    int m_port = 0;
    std::atomic<Cut> m_cut = Cut::Never;
    std::atomic_bool m_isClosed = false;
    std::atomic_bool m_isFrozen = false;
    std::atomic_bool m_ends = false;
    std::vector<Pair> m_pairs; ///< of the thread
    std::thread m_thread;
};
