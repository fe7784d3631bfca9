// Calls operations of many generated JAX-WS services in one JVM, with Client's ways.
// usage: Catalogue CLIENT_ID SECRET < lines "NAME<tab>PACKAGE<tab>WSDL<tab>OPERATION<tab>REQUEST_FILE<tab>ANSWER_FILE"
// Writes what was answered as XML by the generated classes, and prints "NAME<tab>ok" or "NAME<tab>what went wrong".
import java.io.*;
import java.lang.reflect.*;
import java.net.URL;
import java.nio.file.*;
import java.util.*;
import javax.jws.*;
import javax.xml.bind.*;
import javax.xml.namespace.QName;
import javax.xml.ws.*;

public class Catalogue {
    public static void main(String[] a) throws Exception {
        PrintStream out = new PrintStream(System.out, true, "UTF-8");
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, "UTF-8"));
        for (String line; (line = lines.readLine()) != null;) {
            String[] words = line.split("\t");
            String verdict = "ok";
            try {
                call(words, a[0], a[1]);
            } catch (InvocationTargetException e) {
                verdict = String.valueOf(e.getCause());
            } catch (Exception e) {
                verdict = String.valueOf(e);
            }
            out.println(words[0] + "\t" + verdict.replace('\n', ' '));
        }
    }

    static void call(String[] words, String client, String secret) throws Exception {
        JAXBContext beans = JAXBContext.newInstance(words[1]);
        Object request = beans.createUnmarshaller().unmarshal(new File(words[4]));
        Object port = port(words[1], new URL(words[2]));
        Map<String, Object> context = ((BindingProvider) port).getRequestContext();
        context.put(BindingProvider.USERNAME_PROPERTY, client);
        context.put(BindingProvider.PASSWORD_PROPERTY, secret);
        Class<?> contract = Arrays.stream(port.getClass().getInterfaces())
            .filter(i -> i.isAnnotationPresent(WebService.class)).findFirst().get();
        Method operation = Arrays.stream(contract.getMethods())
            .filter(m -> name(m).equals(words[3])).findFirst().get();
        write(beans, operation.invoke(port, Client.arguments(operation, request)), new File(words[5]));
    }

    static String name(Method method) {
        WebMethod annotation = method.getAnnotation(WebMethod.class);
        boolean isNamed = annotation != null && !annotation.operationName().isEmpty();
        return isNamed ? annotation.operationName() : method.getName();
    }

    static final Map<String, Object> ports = new HashMap<>();

    // The one service class of the package is found by its annotation, among the classes that were compiled.
    static Object port(String name, URL wsdl) throws Exception {
        if (ports.containsKey(name)) return ports.get(name);
        Path folder = Paths.get(Catalogue.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        for (File file : folder.resolve(name.replace('.', '/')).toFile().listFiles()) {
            if (!file.getName().endsWith(".class") || file.getName().contains("$")) continue;
            Class<?> type = Class.forName(name + "." + file.getName().replace(".class", ""));
            if (!type.isAnnotationPresent(WebServiceClient.class)) continue;
            Object service = type.getConstructor(URL.class).newInstance(wsdl);
            ports.put(name, Client.annotated(type.getMethods(), WebEndpoint.class, 0).invoke(service));
            return ports.get(name);
        }
        throw new IllegalStateException("no service class in " + name);
    }

    // The answer's results, of which there may be one at most.
    static void write(JAXBContext beans, Object answer, File file) throws Exception {
        Object found = answer.getClass().getMethod("getResult").invoke(answer);
        List<?> results = found instanceof List ? (List<?>) found : Collections.singletonList(found);
        try (PrintStream out = new PrintStream(file, "UTF-8")) {
            out.print("<results>");
            Marshaller marshaller = beans.createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
            for (Object result : results) {
                if (result == null) continue;
                marshaller.marshal(new JAXBElement(new QName("result"), result.getClass(), result), out);
            }
            out.print("</results>");
        }
    }
}
