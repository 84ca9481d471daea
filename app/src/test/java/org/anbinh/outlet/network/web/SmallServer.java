package org.anbinh.outlet.network.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.anbinh.outlet.network.RefusedRequests;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A web server with nothing in it but the network module, and a few answers to ask for. */
final class SmallServer implements AutoCloseable {
  static final int LONG_MEGABYTES = 200;

  /** One for each long answer that the server has given up. */
  static final Semaphore GIVEN_UP = new Semaphore(0);

  private final ConfigurableApplicationContext context;

  private SmallServer(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts one with settings written as {@code name=value}. */
  static SmallServer start(String... settings) {
    var arguments =
        new ArrayList<>(
            List.of("--server.port=0", "--logging.level.root=error", "--small.server=true"));
    for (String setting : settings) {
      arguments.add("--" + setting);
    }
    return new SmallServer(
        SpringApplication.run(Application.class, arguments.toArray(String[]::new)));
  }

  @ConfigurationPropertiesScan("org.anbinh.outlet.network")
  @ComponentScan("org.anbinh.outlet.network")
  @Import(Answers.class)
  @ImportAutoConfiguration({
    ConfigurationPropertiesAutoConfiguration.class,
    PropertyPlaceholderAutoConfiguration.class,
    LifecycleAutoConfiguration.class,
    SslAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class
  })
  static class Application {
    /** Believes whoever says who it is, as only a test may. */
    @Bean
    FilterRegistrationBean<Filter> believing() {
      return new FilterRegistrationBean<>((request, response, chain) -> {
        String name = ((HttpServletRequest) request).getHeader("X-I-Am");
        chain.doFilter(name == null ? request : new Known(request, name), response);
      });
    }
  }

  private static final class Known extends HttpServletRequestWrapper {
    private final String name;

    Known(ServletRequest request, String name) {
      super((HttpServletRequest) request);
      this.name = name;
    }

    @Override
    public Principal getUserPrincipal() {
      return () -> name;
    }
  }

  /** Not found by others who look through this package. */
  @RestController
  @ConditionalOnProperty("small.server")
  static class Answers {
    @GetMapping("/hello")
    String hello() {
      return "hello";
    }

    @GetMapping("/api/registers/export")
    String export() {
      return "records";
    }

    /** As the server sees who asks. */
    @GetMapping("/seen")
    String seen(HttpServletRequest request) {
      return request.getScheme() + " " + request.getRemoteAddr() + " " + request.isSecure();
    }

    @PostMapping("/sign-in")
    String signIn() {
      return "in";
    }

    @PostMapping("/api/json")
    int json(@RequestBody Map<String, Object> body) {
      return body.size();
    }

    @PostMapping("/form")
    int form(HttpServletRequest request) {
      return request.getParameterMap().size();
    }

    @PostMapping("/file")
    long file(@RequestParam MultipartFile file) {
      return file.getSize();
    }

    /** Far more than lies between a server and somebody who does not read. */
    @GetMapping("/long")
    void longAnswer(HttpServletResponse response) throws IOException {
      try {
        for (int i = 0; i < LONG_MEGABYTES; i++) {
          response.getOutputStream().write(new byte[1 << 20]);
        }
      } catch (IOException e) {
        GIVEN_UP.release();
        throw e;
      }
    }

    @PostMapping("/raw")
    long raw(InputStream body) throws IOException {
      return body.transferTo(java.io.OutputStream.nullOutputStream());
    }
  }

  /** What it has refused since this was last asked. */
  List<RefusedRequests.Count> refused() {
    return context.getBean(RefusedRequests.class).take();
  }

  int port() {
    return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer()).getPort();
  }

  Socket connect() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), port());
  }

  /** The whole answer, heading and body, to lines that are sent as they are. */
  String answer(String... lines) throws IOException {
    return sent(String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n");
  }

  /** The whole answer to a request of a local program that sends a body. */
  String posted(String path, String type, String body) throws IOException {
    return sent(
        "POST "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
            + type
            + "\r\nContent-Length: "
            + body.getBytes(UTF_8).length
            + "\r\n\r\n"
            + body);
  }

  String sent(String request) throws IOException {
    try (Socket socket = connect()) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
