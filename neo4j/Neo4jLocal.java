import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.SettingImpl;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.config.Setting;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * A Neo4j server for development and tests: Bolt on 127.0.0.1 and nothing else. local.mjs runs it as source:
 * {@code java -cp 'lib/*' Neo4jLocal.java FOLDER PORT PAGE_CACHE_MIB REPLAN_AFTER [temporary]}. Port 0 takes a free
 * one; a statement is planned again when its plan is older than REPLAN_AFTER ("10s") and the data differ much.
 * NEO4J_LOCAL_PASSWORD in the environment switches authentication on and becomes the password of user neo4j.
 *
 * <p>Says {@code READY <port>} or {@code FAILED <exception>: <message>} on a line of standard output. Ends when its
 * standard input ends: the process that started it holds the other end, so the server can't outlive it, even when
 * that process is killed. With {@code temporary} the folder is deleted at the end.
 */
public class Neo4jLocal {
    /** Done when there is a server to shut down, or null when there will never be one. */
    private static final CompletableFuture<DatabaseManagementService> server = new CompletableFuture<>();

    public static void main(String[] args) {
        Path folder = Path.of(args[0]).toAbsolutePath();
        boolean temporary = args.length > 4 && args[4].equals("temporary");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> shutDown(folder, temporary)));
        Thread watch = new Thread(Neo4jLocal::exitWhenInputEnds);
        watch.setDaemon(true);
        watch.start();
        try {
            start(folder, Integer.parseInt(args[1]), Integer.parseInt(args[2]), args[3], System.getenv("NEO4J_LOCAL_PASSWORD"));
        } catch (Throwable problem) {
            problem.printStackTrace();
            Throwable cause = problem;
            while (cause.getCause() != null) cause = cause.getCause();
            System.out.println("FAILED " + cause.getClass().getSimpleName() + ": " + cause.getMessage());
            server.complete(null);
            System.exit(1);
        }
    }

    private static void start(Path folder, int port, int pageCacheMib, String replanAfter, String password) {
        SocketAddress address = new SocketAddress("127.0.0.1", port);
        var builder = new DatabaseManagementServiceBuilder(folder)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, address)
                .setConfig(GraphDatabaseSettings.default_listen_address, new SocketAddress("127.0.0.1"))
                .setConfig(GraphDatabaseSettings.auth_enabled, password != null)
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(pageCacheMib))
                // Otherwise each database reserves a log file of 256 MiB at once.
                .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false);
        setParsed(builder, GraphDatabaseSettings.cypher_min_replan_interval, replanAfter);
        // Otherwise Bolt waits for two quiet periods of 5 s when it shuts down.
        setParsed(builder, GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, "0");
        DatabaseManagementService dbms = builder.build();
        server.complete(dbms);
        if (password != null) {
            dbms.database("system").executeTransactionally(
                    "CREATE OR REPLACE USER neo4j SET PLAINTEXT PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
        }
        GraphDatabaseAPI database = (GraphDatabaseAPI) dbms.database("neo4j");
        if (!database.isAvailable(60_000)) throw new IllegalStateException("database neo4j did not become available");
        ConnectorPortRegister ports = database.getDependencyResolver().resolveDependency(ConnectorPortRegister.class);
        System.out.println("READY " + ports.getLocalAddress(ConnectorType.BOLT).getPort());
    }

    /** For a setting whose type differs between the lines (seconds as a number, or a duration). */
    private static <T> void setParsed(DatabaseManagementServiceBuilder builder, Setting<T> setting, String value) {
        builder.setConfig(setting, ((SettingImpl<T>) setting).parse(value));
    }

    private static void exitWhenInputEnds() {
        try {
            while (System.in.read() != -1) {}
        } catch (IOException closed) {
            // A broken pipe means the same as its end.
        }
        System.exit(0);
    }

    /** Waits for a start that is still under way: a folder left half made could not be opened again. */
    private static void shutDown(Path folder, boolean temporary) {
        DatabaseManagementService dbms = server.join();
        if (dbms != null) dbms.shutdown();
        if (temporary) deleteAll(folder);
    }

    private static void deleteAll(Path folder) {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        } catch (IOException problem) {
            System.out.println("could not delete " + folder + ": " + problem);
        }
    }
}
