// WsImport over many WSDLs in one JVM, which starts in the time that a single one takes.
// usage: Imports SOURCES_FOLDER BINDINGS < lines "PACKAGE<tab>WSDL"
// Prints a line for every one that failed; what WsImport says goes to standard error.
import com.sun.tools.ws.WsImport;
import java.io.*;

public class Imports {
    public static void main(String[] a) throws Throwable {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, "UTF-8"));
        for (String line; (line = lines.readLine()) != null;) {
            String[] words = line.split("\t");
            String[] options = {
                "-quiet", "-Xnocompile", "-encoding", "UTF-8", "-b", a[1], "-p", words[0], "-s", a[0], words[1]};
            if (WsImport.doMain(options) != 0) System.out.println(line);
        }
    }
}
