// Calls the one operation of a generated JAX-WS service. It finds everything by the annotations that wsimport wrote, so
// that it serves every contract; what it proves is that the generated stubs and their runtime can talk to the hub.
// usage: Client SERVICE_CLASS WSDL_URL CLIENT_ID SECRET < request.xml
// Prints the first result's simple properties, one "name=value" a line, or "fault" and what the fault says.
import java.lang.annotation.Annotation;
import java.lang.reflect.*;
import java.net.URL;
import java.util.*;
import javax.jws.*;
import javax.xml.bind.*;
import javax.xml.bind.annotation.*;
import javax.xml.ws.*;

public class Client {
    public static void main(String[] a) throws Exception {
        Class<?> type = Class.forName(a[0]);
        Object request = JAXBContext.newInstance(type.getPackageName()).createUnmarshaller().unmarshal(System.in);
        Object service = type.getConstructor(URL.class).newInstance(new URL(a[1]));
        Object port = annotated(type.getMethods(), WebEndpoint.class, 0).invoke(service);
        Map<String, Object> context = ((BindingProvider) port).getRequestContext();
        context.put(BindingProvider.USERNAME_PROPERTY, a[2]);
        context.put(BindingProvider.PASSWORD_PROPERTY, a[3]);
        Class<?> contract = Arrays.stream(port.getClass().getInterfaces())
            .filter(i -> i.isAnnotationPresent(WebService.class)).findFirst().get();
        Method operation = annotated(contract.getMethods(), WebMethod.class, -1);
        try {
            print(operation.invoke(port, arguments(operation, request)));
        } catch (InvocationTargetException e) {
            fault(e.getCause());
        }
    }

    static Method annotated(Method[] methods, Class<? extends Annotation> kind, int parameters) {
        return Arrays.stream(methods).filter(m -> m.isAnnotationPresent(kind))
            .filter(m -> parameters < 0 || m.getParameterCount() == parameters).findFirst().get();
    }

    // Bare style takes the bean itself; wrapper style one parameter an item, of the bean's own types.
    static Object[] arguments(Method operation, Object request) throws Exception {
        boolean isBare = operation.getParameterCount() == 1 && operation.getParameterTypes()[0].isInstance(request);
        if (isBare) return new Object[] {request};
        Map<String, Field> fields = new HashMap<>();
        for (Field field : request.getClass().getDeclaredFields()) {
            XmlElement element = field.getAnnotation(XmlElement.class);
            XmlElementRef reference = field.getAnnotation(XmlElementRef.class); // of what is optional and may be null
            boolean named = element != null && !element.name().equals("##default");
            field.setAccessible(true);
            fields.put(reference != null ? reference.name() : named ? element.name() : field.getName(), field);
        }
        List<Object> values = new ArrayList<>();
        for (Parameter parameter : operation.getParameters()) {
            Object value = fields.get(parameter.getAnnotation(WebParam.class).name()).get(request);
            boolean isWrapped = value instanceof JAXBElement && !parameter.getType().isInstance(value);
            values.add(isWrapped ? ((JAXBElement<?>) value).getValue() : value);
        }
        return values.toArray();
    }

    static void print(Object answer) throws Exception {
        // Unwrapped: the results, or the only one there can be.
        Object first = answer instanceof List ? ((List<?>) answer).get(0) : answer;
        for (Method m : first.getClass().getMethods()) {
            boolean isProperty = m.getName().startsWith("get") && m.getParameterCount() == 0;
            if (!isProperty || m.getName().equals("getClass")) continue;
            Object value = m.invoke(first);
            if (value instanceof String || value instanceof Number) {
                System.out.println(m.getName().substring(3, 4).toLowerCase() + m.getName().substring(4) + "=" + value);
            }
        }
    }

    static void fault(Throwable cause) throws Exception {
        System.out.println("fault " + cause.getMessage());
        Object info = cause.getClass().getMethod("getFaultInfo").invoke(cause);
        System.out.println("code " + info.getClass().getMethod("getCode").invoke(info));
    }
}
