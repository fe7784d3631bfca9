/* Publishes 2 kB messages to a broker, WINDOW of them in flight, each acknowledged after it is durable; one connection.
 *
 *   publish rabbitmq PORT WINDOW SECONDS     quorum queue, publisher confirms
 *   publish nats PORT WINDOW SECONDS         JetStream file stream, publish acknowledgements
 *
 * Prints "messages rate p50 p99" (messages, messages/s, ms, ms). A refused or unacknowledged message ends it with 1. */
#include <amqp.h>
#include <amqp_framing.h>
#include <amqp_tcp_socket.h>
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

enum { SIZE = 2048, LATENCIES = 1 << 22, FLIGHT = 1 << 12 };

static char payload[SIZE];
static double began[FLIGHT], waits[LATENCIES];
static long sent, acknowledged;

static void stop(const char *what) {
    fprintf(stderr, "publish: %s\n", what);
    exit(1);
}

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec + now.tv_nsec * 1e-9;
}

static void acknowledge(void) {
    if (acknowledged < LATENCIES) waits[acknowledged] = seconds() - began[acknowledged % FLIGHT];
    acknowledged++;
}

static int ascending(const void *left, const void *right) {
    double difference = *(const double *)left - *(const double *)right;
    return (difference > 0) - (difference < 0);
}

/* One way to publish: opened once, then one message out, and at least one acknowledgement in. */
struct broker {
    void (*open)(int port);
    void (*publish)(void);
    void (*receive)(void);
};

/* RabbitMQ */

static amqp_connection_state_t rabbit;
static const char *const queue = "platformhub-measure";

static void rabbit_open(int port) {
    rabbit = amqp_new_connection();
    amqp_socket_t *tcp = amqp_tcp_socket_new(rabbit);
    if (!tcp || amqp_socket_open(tcp, "127.0.0.1", port)) stop("RabbitMQ does not listen");
    amqp_rpc_reply_t reply = amqp_login(rabbit, "/", 0, 131072, 0, AMQP_SASL_METHOD_PLAIN, "guest", "guest");
    if (reply.reply_type != AMQP_RESPONSE_NORMAL) stop("RabbitMQ refuses the login");
    amqp_channel_open(rabbit, 1);
    amqp_table_entry_t type = {.key = amqp_cstring_bytes("x-queue-type")};
    type.value.kind = AMQP_FIELD_KIND_UTF8;
    type.value.value.bytes = amqp_cstring_bytes("quorum");
    amqp_table_t arguments = {.num_entries = 1, .entries = &type};
    if (!amqp_queue_declare(rabbit, 1, amqp_cstring_bytes(queue), 0, 1, 0, 0, arguments)) stop("no quorum queue");
    amqp_queue_purge(rabbit, 1, amqp_cstring_bytes(queue));
    amqp_confirm_select(rabbit, 1);
}

static void rabbit_publish(void) {
    amqp_basic_properties_t properties = {._flags = AMQP_BASIC_DELIVERY_MODE_FLAG, .delivery_mode = 2};
    amqp_bytes_t body = {SIZE, payload};
    if (amqp_basic_publish(rabbit, 1, amqp_empty_bytes, amqp_cstring_bytes(queue), 0, 0, &properties, body))
        stop("RabbitMQ takes no message");
}

static void rabbit_receive(void) {
    amqp_frame_t frame;
    if (amqp_simple_wait_frame(rabbit, &frame)) stop("RabbitMQ has gone");
    if (frame.frame_type == AMQP_FRAME_METHOD) {
        if (frame.payload.method.id == AMQP_BASIC_NACK_METHOD) stop("RabbitMQ refuses a message");
        if (frame.payload.method.id == AMQP_BASIC_ACK_METHOD) {
            amqp_basic_ack_t *ack = frame.payload.method.decoded;
            if (ack->multiple)
                while (acknowledged < (long)ack->delivery_tag) acknowledge();
            else
                acknowledge();
        }
    }
    amqp_maybe_release_buffers(rabbit);
}

/* NATS: its text protocol, spoken as its documentation describes it */

static int nats = -1;
static char input[1 << 16];
static size_t filled;

static void nats_write(const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t done = write(nats, bytes, count);
        if (done <= 0) stop("NATS has gone");
        bytes += done;
        count -= (size_t)done;
    }
}

static void consume(size_t count) {
    filled -= count;
    memmove(input, input + count, filled + 1);
}

static void nats_receive(void) {
    ssize_t count = read(nats, input + filled, sizeof input - filled - 1);
    if (count <= 0) stop("NATS has gone");
    filled += (size_t)count;
    input[filled] = 0;
    char *end;
    while ((end = strstr(input, "\r\n"))) {
        size_t line = (size_t)(end - input) + 2;
        if (strncmp(input, "MSG ", 4) == 0) {
            char *size = end;
            while (size[-1] != ' ') size--;
            size_t length = (size_t)atol(size);
            if (filled < line + length + 2) return;
            char kept = input[line + length];
            input[line + length] = 0;
            if (strstr(input + line, "\"error\"")) stop(input + line);
            input[line + length] = kept;
            consume(line + length + 2);
            acknowledge();
            continue;
        }
        if (strncmp(input, "-ERR", 4) == 0) stop(input);
        if (strncmp(input, "PING", 4) == 0) nats_write("PONG\r\n", 6);
        consume(line);
    }
}

static void nats_open(int port) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((unsigned short)port)};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    nats = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(nats, (struct sockaddr *)&address, sizeof address)) stop("NATS does not listen");
    int one = 1;
    setsockopt(nats, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    static const char stream[] = "{\"name\":\"measure\",\"subjects\":[\"measure.message\"],\"storage\":\"file\","
                                 "\"max_bytes\":4000000000,\"discard\":\"old\"}";
    char hello[512];
    int length = snprintf(hello, sizeof hello,
                          "CONNECT {\"verbose\":false,\"pedantic\":false}\r\nSUB _INBOX.m.* 1\r\n"
                          "PUB $JS.API.STREAM.CREATE.measure _INBOX.m.0 %zu\r\n%s\r\n",
                          sizeof stream - 1, stream);
    nats_write(hello, (size_t)length);
    while (acknowledged == 0) nats_receive();
    acknowledged = 0;
}

static void nats_publish(void) {
    static char frame[SIZE + 128];
    int head = snprintf(frame, 128, "PUB measure.message _INBOX.m.1 %d\r\n", SIZE);
    memcpy(frame + head, payload, SIZE);
    memcpy(frame + head + SIZE, "\r\n", 2);
    nats_write(frame, (size_t)head + SIZE + 2);
}

int main(int count, char **words) {
    if (count != 5) stop("usage: publish rabbitmq|nats PORT WINDOW SECONDS");
    struct broker broker = strcmp(words[1], "nats") == 0
                               ? (struct broker){nats_open, nats_publish, nats_receive}
                               : (struct broker){rabbit_open, rabbit_publish, rabbit_receive};
    long window = atol(words[3]);
    if (window < 1 || window > FLIGHT) stop("the window is 1 to 4096");
    for (int i = 0; i < SIZE; i++) payload[i] = (char)('a' + i % 26);
    broker.open(atoi(words[2]));
    double start = seconds(), end = start + atof(words[4]);
    while (acknowledged < sent || seconds() < end) {
        while (sent - acknowledged < window && seconds() < end) {
            began[sent % FLIGHT] = seconds();
            broker.publish();
            sent++;
        }
        if (acknowledged < sent) broker.receive();
    }
    double took = seconds() - start;
    long kept = acknowledged < LATENCIES ? acknowledged : LATENCIES;
    if (kept == 0) stop("nothing was acknowledged");
    qsort(waits, (size_t)kept, sizeof *waits, ascending);
    printf("%ld %.0f %.3f %.3f\n", acknowledged, acknowledged / took, waits[kept / 2] * 1e3, waits[kept * 99 / 100] * 1e3);
    return 0;
}
