package dev.ringback.app;

import dev.ringback.store.embedded.DataFolder;
import dev.ringback.store.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A PostgreSQL that several processes share, behind a door on loopback that can be shut for a while. */
final class Database implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("(//[^:/]+:)(\\d+)");

    private final DataFolder folder;
    private final EmbeddedPostgres postgres;
    private final int port;
    private final int doorPort;
    private final List<Socket> through = new CopyOnWriteArrayList<>();
    private ServerSocket door;

    Database(Path path) throws IOException {
        Learned.lay(path);
        folder = DataFolder.open(path);
        postgres = EmbeddedPostgres.start(folder);
        Matcher matcher = PORT.matcher(postgres.jdbcUrl());
        if (!matcher.find()) {
            throw new AssertionError(postgres.jdbcUrl());
        }
        port = Integer.parseInt(matcher.group(2));
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        doorPort = door.getLocalPort();
        accept(door);
    }

    Map<String, String> environment() {
        return Map.of("RINGBACK_DATABASE_PASSWORD", postgres.password());
    }

    /** A command of the program on this database. */
    List<String> command(Path dataFolder, String... arguments) {
        List<String> command = new ArrayList<>(Jar.command(arguments));
        String url = PORT.matcher(postgres.jdbcUrl()).replaceFirst("$1" + doorPort);
        command.addAll(List.of("--data-folder", dataFolder.toString()));
        command.addAll(List.of("--database-url", url, "--database-user", postgres.user()));
        return command;
    }

    Jar start(Path dataFolder, String... arguments) throws IOException {
        return Jar.start(environment(), command(dataFolder, arguments));
    }

    Jar.Ended run(Path dataFolder, String... arguments) throws IOException, InterruptedException {
        return Jar.run(environment(), command(dataFolder, arguments));
    }

    void shutDoor() throws IOException {
        door.close();
        for (Socket socket : through) {
            socket.close();
        }
        through.clear();
    }

    void openDoor() throws IOException {
        door = new ServerSocket(doorPort, 50, InetAddress.getLoopbackAddress());
        accept(door);
    }

    private void accept(ServerSocket listening) {
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    Socket in = listening.accept();
                    Socket out = new Socket(InetAddress.getLoopbackAddress(), port);
                    through.addAll(List.of(in, out));
                    pass(in, out);
                    pass(out, in);
                }
            } catch (IOException shut) {
                // the end of this door
            }
        });
    }

    private static void pass(Socket from, Socket to) {
        Thread.ofVirtual().start(() -> {
            try (from;
                    to;
                    InputStream stream = from.getInputStream()) {
                stream.transferTo(to.getOutputStream());
            } catch (IOException shut) {
                // the end of this connection
            }
        });
    }

    @Override
    public void close() throws IOException {
        shutDoor();
        postgres.close();
        folder.close();
    }
}
