/* Publishes 2 kB messages: CONNECTIONS of them, WINDOW messages in flight on each, every one acknowledged after it is durable.
 *
 *   publish rabbitmq PORT CONNECTIONS WINDOW SECONDS                 quorum queue, publisher confirms
 *   publish nats PORT CONNECTIONS WINDOW SECONDS                     JetStream file stream, publish acknowledgements
 *   publish hub PORT CONNECTIONS WINDOW SECONDS REQUEST FIRST_PERSON the HTTP request in a file, with WINDOW messages in it; the
 *                                                                   person's number differs every time
 *
 * One thread for all connections, whoever answers. Prints "messages rate p50 p99" (messages, messages/s, ms, ms). A refused or
 * unacknowledged message ends it with 1. */
#include <amqp.h>
#include <amqp_framing.h>
#include <amqp_tcp_socket.h>
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

enum { SIZE = 2048, LATENCIES = 1 << 22, FLIGHT = 1 << 7, INPUT = 1 << 17, PEERS = 1 << 10 };

/* One connection. */
struct peer {
    int socket;
    long sent, acknowledged;
    double began[FLIGHT];
    amqp_connection_state_t rabbit;
    char input[INPUT];
    size_t filled;
};

/* One way to publish: opened once, then one message out, and whatever has come in. */
struct broker {
    void (*open)(struct peer *peer, int port, int isFirst);
    void (*publish)(struct peer *peer);
    void (*receive)(struct peer *peer);
};

static char payload[SIZE];
static double waits[LATENCIES];
static long sent, acknowledged;
static struct peer peers[PEERS];

static void stop(const char *what) {
    fprintf(stderr, "publish: %.200s\n", what);
    exit(1);
}

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec + now.tv_nsec * 1e-9;
}

static void acknowledge(struct peer *peer) {
    if (acknowledged < LATENCIES) waits[acknowledged] = seconds() - peer->began[peer->acknowledged % FLIGHT];
    peer->acknowledged++;
    acknowledged++;
}

static int ascending(const void *left, const void *right) {
    double difference = *(const double *)left - *(const double *)right;
    return (difference > 0) - (difference < 0);
}

/* Of NATS and HTTP, which are spoken as their documents describe them */

static void tcp_open(struct peer *peer, int port) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((unsigned short)port)};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    peer->socket = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(peer->socket, (struct sockaddr *)&address, sizeof address)) stop("nobody listens");
    int one = 1;
    setsockopt(peer->socket, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
}

static void tcp_write(struct peer *peer, const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t done = write(peer->socket, bytes, count);
        if (done <= 0) stop("the other side has gone");
        bytes += done;
        count -= (size_t)done;
    }
}

/* Blocks until something has come; `input` ends with a zero byte. */
static void tcp_read(struct peer *peer) {
    ssize_t count = read(peer->socket, peer->input + peer->filled, sizeof peer->input - peer->filled - 1);
    if (count <= 0) stop("the other side has gone");
    peer->filled += (size_t)count;
    peer->input[peer->filled] = 0;
}

static void consume(struct peer *peer, size_t count) {
    peer->filled -= count;
    memmove(peer->input, peer->input + count, peer->filled + 1);
}

/* RabbitMQ */

static const char *const queue = "platformhub-measure";

static void rabbit_open(struct peer *peer, int port, int isFirst) {
    peer->rabbit = amqp_new_connection();
    amqp_socket_t *tcp = amqp_tcp_socket_new(peer->rabbit);
    if (!tcp || amqp_socket_open(tcp, "127.0.0.1", port)) stop("RabbitMQ does not listen");
    amqp_rpc_reply_t reply = amqp_login(peer->rabbit, "/", 0, 131072, 0, AMQP_SASL_METHOD_PLAIN, "guest", "guest");
    if (reply.reply_type != AMQP_RESPONSE_NORMAL) stop("RabbitMQ refuses the login");
    amqp_channel_open(peer->rabbit, 1);
    amqp_table_entry_t type = {.key = amqp_cstring_bytes("x-queue-type")};
    type.value.kind = AMQP_FIELD_KIND_UTF8;
    type.value.value.bytes = amqp_cstring_bytes("quorum");
    amqp_table_t arguments = {.num_entries = 1, .entries = &type};
    if (!amqp_queue_declare(peer->rabbit, 1, amqp_cstring_bytes(queue), 0, 1, 0, 0, arguments)) stop("no quorum queue");
    if (isFirst) amqp_queue_purge(peer->rabbit, 1, amqp_cstring_bytes(queue));
    amqp_confirm_select(peer->rabbit, 1);
    peer->socket = amqp_get_sockfd(peer->rabbit);
}

static void rabbit_publish(struct peer *peer) {
    amqp_basic_properties_t properties = {._flags = AMQP_BASIC_DELIVERY_MODE_FLAG, .delivery_mode = 2};
    amqp_bytes_t body = {SIZE, payload};
    if (amqp_basic_publish(peer->rabbit, 1, amqp_empty_bytes, amqp_cstring_bytes(queue), 0, 0, &properties, body))
        stop("RabbitMQ takes no message");
}

static void rabbit_receive(struct peer *peer) {
    struct timeval now = {0, 0};
    amqp_frame_t frame;
    int status;
    while ((status = amqp_simple_wait_frame_noblock(peer->rabbit, &frame, &now)) == AMQP_STATUS_OK) {
        if (frame.frame_type != AMQP_FRAME_METHOD) continue;
        if (frame.payload.method.id == AMQP_BASIC_NACK_METHOD) stop("RabbitMQ refuses a message");
        if (frame.payload.method.id == AMQP_BASIC_ACK_METHOD) {
            amqp_basic_ack_t *ack = frame.payload.method.decoded;
            if (ack->multiple)
                while (peer->acknowledged < (long)ack->delivery_tag) acknowledge(peer);
            else
                acknowledge(peer);
        }
    }
    if (status != AMQP_STATUS_TIMEOUT) stop("RabbitMQ has gone");
    amqp_maybe_release_buffers(peer->rabbit);
}

/* NATS */

static void nats_receive(struct peer *peer) {
    tcp_read(peer);
    char *end;
    while ((end = strstr(peer->input, "\r\n"))) {
        size_t line = (size_t)(end - peer->input) + 2;
        if (strncmp(peer->input, "MSG ", 4) == 0) {
            char *size = end;
            while (size[-1] != ' ') size--;
            size_t length = (size_t)atol(size);
            if (peer->filled < line + length + 2) return;
            char kept = peer->input[line + length];
            peer->input[line + length] = 0;
            if (strstr(peer->input + line, "\"error\"")) stop(peer->input + line);
            peer->input[line + length] = kept;
            consume(peer, line + length + 2);
            acknowledge(peer);
            continue;
        }
        if (strncmp(peer->input, "-ERR", 4) == 0) stop(peer->input);
        if (strncmp(peer->input, "PING", 4) == 0) tcp_write(peer, "PONG\r\n", 6);
        consume(peer, line);
    }
}

static void nats_open(struct peer *peer, int port, int isFirst) {
    static const char stream[] = "{\"name\":\"measure\",\"subjects\":[\"measure.message\"],\"storage\":\"file\","
                                 "\"max_bytes\":4000000000,\"discard\":\"old\"}";
    char hello[512];
    tcp_open(peer, port);
    int length = snprintf(hello, sizeof hello, "CONNECT {\"verbose\":false,\"pedantic\":false}\r\nSUB _INBOX.m%d.* 1\r\n",
                          peer->socket);
    tcp_write(peer, hello, (size_t)length);
    if (!isFirst) return;
    length = snprintf(hello, sizeof hello, "PUB $JS.API.STREAM.CREATE.measure _INBOX.m%d.0 %zu\r\n%s\r\n", peer->socket,
                      sizeof stream - 1, stream);
    tcp_write(peer, hello, (size_t)length);
    while (acknowledged == 0) nats_receive(peer);
    acknowledged = peer->acknowledged = 0;
}

static void nats_publish(struct peer *peer) {
    static char frame[SIZE + 128];
    int head = snprintf(frame, 128, "PUB measure.message _INBOX.m%d.1 %d\r\n", peer->socket, SIZE);
    memcpy(frame + head, payload, SIZE);
    memcpy(frame + head + SIZE, "\r\n", 2);
    tcp_write(peer, frame, (size_t)head + SIZE + 2);
}

/* The hub: one message or several in a request */

static char *request;
static char *persons[FLIGHT];
static size_t requestSize;
static long batch = 1, number;

static void hub_prepare(const char *path, long first) {
    static const char place[] = "000000000000000";
    FILE *file = fopen(path, "rb");
    if (!file) stop("no file of the request");
    request = calloc(1, INPUT * 4);
    requestSize = fread(request, 1, INPUT * 4 - 1, file);
    fclose(file);
    batch = 0;
    for (char *at = request; (at = strstr(at, place)) && batch < FLIGHT; at += sizeof place - 1) persons[batch++] = at;
    if (batch == 0) stop("the request has no place for a person's number");
    number = first;
}

static void hub_open(struct peer *peer, int port, int isFirst) {
    (void)isFirst;
    tcp_open(peer, port);
}

static void hub_publish(struct peer *peer) {
    for (long i = 0; i < batch; i++) {
        long rest = ++number;
        for (int digit = 14; digit >= 0; digit--, rest /= 10) persons[i][digit] = (char)('0' + rest % 10);
    }
    tcp_write(peer, request, requestSize);
}

/* The answer's head and as many bytes as it says: 202, and nothing less for any message of a batch. */
static void hub_receive(struct peer *peer) {
    tcp_read(peer);
    char *end = strstr(peer->input, "\r\n\r\n");
    if (!end) return;
    char *length = strcasestr(peer->input, "\r\ncontent-length:");
    if (!length || length > end) stop("an answer without a length");
    size_t whole = (size_t)(end - peer->input) + 4 + (size_t)atol(length + 17);
    if (whole >= INPUT) stop("an answer that is too long");
    if (peer->filled < whole) return;
    if (strncmp(peer->input, "HTTP/1.1 202", 12) != 0) stop(peer->input);
    consume(peer, whole);
    for (long i = 0; i < batch; i++) acknowledge(peer);
}

static void fill(struct broker broker, struct peer *peer, long window) {
    while (peer->sent - peer->acknowledged + batch <= window) {
        double now = seconds();
        for (long i = 0; i < batch; i++) peer->began[peer->sent++ % FLIGHT] = now;
        broker.publish(peer);
        sent += batch;
    }
}

static struct broker chosen(const char *name) {
    if (strcmp(name, "nats") == 0) return (struct broker){nats_open, nats_publish, nats_receive};
    if (strcmp(name, "hub") == 0) return (struct broker){hub_open, hub_publish, hub_receive};
    return (struct broker){rabbit_open, rabbit_publish, rabbit_receive};
}

int main(int count, char **words) {
    if (count < 6) stop("usage: publish rabbitmq|nats|hub PORT CONNECTIONS WINDOW SECONDS [REQUEST FIRST_PERSON]");
    struct broker broker = chosen(words[1]);
    long connections = atol(words[3]), window = atol(words[4]);
    if (window < 1 || window > FLIGHT) stop("the window is 1 to 128");
    if (connections < 1 || connections > PEERS) stop("1 to 1024 connections");
    if (strcmp(words[1], "hub") == 0) {
        if (count != 8) stop("the hub needs a request and the first person's number");
        hub_prepare(words[6], atol(words[7]));
        if (batch != window) stop("the request has not WINDOW messages");
    }
    for (int i = 0; i < SIZE; i++) payload[i] = (char)('a' + i % 26);
    int poll = epoll_create1(0);
    for (long i = 0; i < connections; i++) {
        broker.open(&peers[i], atoi(words[2]), i == 0);
        struct epoll_event event = {.events = EPOLLIN, .data.ptr = &peers[i]};
        epoll_ctl(poll, EPOLL_CTL_ADD, peers[i].socket, &event);
    }
    double start = seconds(), end = start + atof(words[5]);
    for (long i = 0; i < connections; i++) fill(broker, &peers[i], window);
    while (acknowledged < sent) {
        struct epoll_event events[64];
        int ready = epoll_wait(poll, events, 64, 20000);
        if (ready <= 0) stop("no acknowledgement for 20 s");
        int isOver = seconds() >= end;
        for (int i = 0; i < ready; i++) {
            struct peer *peer = events[i].data.ptr;
            broker.receive(peer);
            if (!isOver) fill(broker, peer, window);
        }
    }
    double took = seconds() - start;
    long kept = acknowledged < LATENCIES ? acknowledged : LATENCIES;
    if (kept == 0) stop("nothing was acknowledged");
    qsort(waits, (size_t)kept, sizeof *waits, ascending);
    printf("%ld %.0f %.3f %.3f\n", acknowledged, acknowledged / took, waits[kept / 2] * 1e3, waits[kept * 99 / 100] * 1e3);
    return 0;
}
