package dev.solvent.service;

import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.CountDownLatch;

/** Starts the service: {@code Main [port [address]]}, port 8080 and loopback unless said otherwise; port 0 takes any free one. */
public final class Main {

    private static final int PORT = 8080;

    private Main() {}

    /**
     * Runs until it is told to stop.
     *
     * @param arguments  port and address, both optional
     * @throws IOException if the port is taken
     * @throws InterruptedException if the program is told to stop
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length > 2 || (arguments.length > 0 && !arguments[0].matches("[0-9]{1,5}"))) {
            System.err.println("arguments must be [port [address]], were " + String.join(" ", arguments));
            System.exit(2);
        }
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : PORT;
        InetAddress address =
                arguments.length > 1 ? InetAddress.getByName(arguments[1]) : InetAddress.getLoopbackAddress();
        QuoteServer server = QuoteServer.start(Settings.defaults().on(address, port));
        System.out.println("listening on " + server.uri());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            System.out.println("stopped");
        }));
        new CountDownLatch(1).await();
    }
}
