package org.anbinh.outlet.command;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.anbinh.outlet.network.NetworkSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The system running in this process, on a loopback port. */
final class Server implements AutoCloseable {
  private static final AtomicReference<@Nullable Class<?>> APPLICATION = new AtomicReference<>();

  private final ConfigurableApplicationContext context;

  private Server(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static void application(Class<?> type) {
    APPLICATION.set(type);
  }

  /**
   * Starts the system on a data directory.
   *
   * @param port 0 for any free one
   * @param quiet whether only errors are logged
   */
  static Server start(Path data, int port, boolean quiet, Map<String, Object> more) {
    var settings = new LinkedHashMap<String, Object>();
    settings.put("anbinh.data", data.toAbsolutePath().normalize().toString());
    settings.put("server.port", port);
    settings.put("logging.level.org.springframework.boot.SpringApplication", "off"); // said once
    if (quiet) {
      settings.put("logging.level.root", "error");
      settings.put("spring.main.log-startup-info", false);
      // a server of one command is for that command alone, whatever is set for the one of all
      settings.put("server.address", "127.0.0.1");
      for (String name : new String[] {"certificate", "private-key", "names", "proxies"}) {
        settings.put("anbinh.network." + name, "");
      }
    }
    settings.putAll(more);
    Class<?> type = APPLICATION.get();
    if (type == null) {
      throw new IllegalStateException("No application class was given");
    }
    var application = new SpringApplication(type);
    String[] arguments =
        settings.entrySet().stream()
            .map(each -> "--" + each.getKey() + "=" + each.getValue())
            .toArray(String[]::new);
    return new Server(application.run(arguments));
  }

  URI address() {
    WebServer web = ((WebServerApplicationContext) context).getWebServer();
    if (web == null) {
      throw new IllegalStateException("The web server has not started");
    }
    int port = web.getPort();
    NetworkSettings network = part(NetworkSettings.class);
    return network.encrypts()
        ? URI.create("https://" + network.names().getFirst() + ":" + port)
        : URI.create("http://127.0.0.1:" + port);
  }

  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
