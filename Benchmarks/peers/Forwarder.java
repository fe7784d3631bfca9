// A validating forwarder made of Debian's Jetty 9.4 and the JDK's own XML validation: reads the body, validates it with
// javax.xml.validation (the Schema compiled once, one Validator a thread), forwards it with Jetty's HttpClient.
// It journals nothing.
// usage: Forwarder PORT BACKEND_URL SCHEMA.xsd
import java.io.*;
import java.util.concurrent.TimeUnit;
import javax.servlet.AsyncContext;
import javax.servlet.http.*;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.*;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.api.Result;
import org.eclipse.jetty.client.util.*;
import org.eclipse.jetty.server.*;
import org.eclipse.jetty.servlet.*;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

public class Forwarder extends HttpServlet {
    static Schema schema;
    static String backend;
    static final HttpClient client = new HttpClient();
    static final ThreadLocal<Validator> validator = ThreadLocal.withInitial(() -> schema.newValidator());

    @Override protected void doPost(HttpServletRequest request, HttpServletResponse answer) throws IOException {
        byte[] body = request.getInputStream().readAllBytes();
        try {
            validator.get().validate(new StreamSource(new ByteArrayInputStream(body)));
        } catch (Exception invalid) {
            answer.setStatus(422);
            return;
        }
        AsyncContext context = request.startAsync();
        client.POST(backend).content(new BytesContentProvider(request.getContentType(), body))
            .timeout(30, TimeUnit.SECONDS).send(new BufferingResponseListener(16 << 20) {
                @Override public void onComplete(Result result) {
                    try {
                        if (result.isFailed()) {
                            answer.setStatus(502);
                        } else {
                            answer.setStatus(result.getResponse().getStatus());
                            answer.setContentType(result.getResponse().getHeaders().get("Content-Type"));
                            answer.setContentLength(getContent().length);
                            answer.getOutputStream().write(getContent());
                        }
                    } catch (IOException gone) {
                        // the caller has left
                    } finally {
                        context.complete();
                    }
                }
            });
    }

    public static void main(String[] a) throws Exception {
        backend = a[1];
        schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(new File(a[2]));
        client.setMaxConnectionsPerDestination(256);
        client.start();
        Server server = new Server(new QueuedThreadPool(64));
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(Integer.parseInt(a[0]));
        connector.setIdleTimeout(300000);
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        ServletHolder holder = new ServletHolder(new Forwarder());
        holder.setAsyncSupported(true);
        context.addServlet(holder, "/*");
        server.setHandler(context);
        server.start();
        server.join();
    }
}
