package org.anbinh.outlet.network.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.Certificate;
import java.util.HexFormat;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with a certificate speaks TLS of this decade, and nothing else. */
class EncryptedTest {
  private static final String NAME = "anbinh.test";

  @TempDir private static Path directory;
  private static Certificate certificate;

  @BeforeAll
  static void makeACertificate() throws Exception {
    certificate = make("", "-keyalg", "EC", "-groupname", "secp256r1");
  }

  private static Certificate make(String name, String... kind) throws Exception {
    return TestCertificate.make(directory, name, NAME, kind);
  }

  private static void mode(String file, String mode) throws Exception {
    Files.setPosixFilePermissions(directory.resolve(file), PosixFilePermissions.fromString(mode));
  }

  private static SmallServer server() {
    return SmallServer.start(
        "server.address=0.0.0.0",
        "anbinh.network.names=" + NAME,
        "anbinh.network.certificate=" + directory.resolve("certificate.pem"),
        "anbinh.network.private-key=" + directory.resolve("key.pem"));
  }

  private static SSLSocket connect(SmallServer server, String... protocols) throws Exception {
    SSLContext context = TestCertificate.trusting(certificate);
    var socket =
        (SSLSocket)
            context
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), server.port());
    var parameters = socket.getSSLParameters();
    parameters.setServerNames(java.util.List.of(new SNIHostName(NAME)));
    if (protocols.length > 0) {
      parameters.setProtocols(protocols);
    }
    socket.setSSLParameters(parameters);
    return socket;
  }

  @Test
  void itSpeaksTlsWithTheGivenCertificateAndTellsBrowsersToStayWithIt() throws Exception {
    try (var server = server();
        SSLSocket socket = connect(server)) {
      socket
          .getOutputStream()
          .write(
              ("GET /hello HTTP/1.1\r\nHost: " + NAME + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.UTF_8));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 200")
          .contains("Strict-Transport-Security: max-age=31536000; includeSubDomains")
          .endsWith("hello");
      assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.3");
    }
  }

  @Test
  void itSpeaksNeitherOldTlsNorPlainText() throws Exception {
    try (var server = server()) {
      try (SSLSocket old = connect(server, "TLSv1.2")) {
        old.startHandshake();
        assertThat(old.getSession().getCipherSuite()).matches("TLS_ECDHE_.*_(GCM|POLY1305)_.*");
      }
      assertThat(server.answer("GET /hello HTTP/1.1", "Host: " + NAME))
          .startsWith("HTTP/1.1 400")
          .doesNotContain("hello\r\n");
      assertThat(hello(server, 3)).as("TLS 1.2, said by hand").startsWith(HANDSHAKE);
      for (int minor : new int[] {0, 1, 2}) {
        assertThat(hello(server, minor)).as("SSL 3, TLS 1.0, TLS 1.1").startsWith(ALERT);
      }
    }
  }

  @Test
  void ofStrongAndWeakSuitesTheServerTakesTheStrongWhateverTheClientPrefers() throws Exception {
    try (var server = server();
        SSLSocket socket = connect(server, "TLSv1.2")) {
      socket.setEnabledCipherSuites(
          new String[] {
            "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA", "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384"
          });
      var parameters = socket.getSSLParameters();
      parameters.setUseCipherSuitesOrder(true);
      socket.setSSLParameters(parameters);
      socket.startHandshake();
      assertThat(socket.getSession().getCipherSuite())
          .isEqualTo("TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384");
    }
  }

  private static final byte HANDSHAKE = 22;
  private static final byte ALERT = 21;

  /** What a server says first to somebody who offers version 3.{@code minor} and nothing newer. */
  private static byte[] hello(SmallServer server, int minor) throws Exception {
    byte[] body =
        HexFormat.of()
            .parseHex(
                "030"
                    + minor
                    + "a5".repeat(32)
                    + "00"
                    + "0008c02cc02bc00ac009"
                    + "0100"
                    + "001c"
                    + "000a00060004001d0017"
                    + "000b00020100"
                    + "000d000800060403050304"
                    + "01");
    var bytes = new ByteArrayOutputStream();
    bytes.write(new byte[] {HANDSHAKE, 3, 1, 0, (byte) (body.length + 4), 1, 0, 0});
    bytes.write(body.length);
    bytes.write(body);
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(bytes.toByteArray());
      return socket.getInputStream().readNBytes(1);
    }
  }

  @Test
  void aKeyThatOthersCanReadOrThatIsMissingIsRefused() throws Exception {
    mode("key.pem", "rw-r--r--");
    assertThatThrownBy(EncryptedTest::server)
        .hasStackTraceContaining("Everybody on this machine can read");
    mode("key.pem", "rw-------");
    assertThatThrownBy(() ->
            SmallServer.start(
                "anbinh.network.names=" + NAME,
                "anbinh.network.certificate=" + directory.resolve("none.pem"),
                "anbinh.network.private-key=" + directory.resolve("key.pem")))
        .hasStackTraceContaining("anbinh.network.certificate names");
  }

  private static SmallServer with(String name) {
    return SmallServer.start(
        "anbinh.network.names=" + NAME,
        "anbinh.network.certificate=" + directory.resolve(name + "certificate.pem"),
        "anbinh.network.private-key=" + directory.resolve(name + "key.pem"));
  }

  @Test
  void aKeyThatIsTooWeakIsRefusedWithWhatWouldDo() throws Exception {
    make("short", "-keyalg", "RSA", "-keysize", "2048");
    assertThatThrownBy(() -> with("short"))
        .hasStackTraceContaining("has 2048 bits, which is too weak")
        .hasStackTraceContaining("RSA with 3072 bits or more");
    make("long", "-keyalg", "RSA", "-keysize", "3072");
    try (var server = with("long")) {
      assertThat(server.port()).isPositive();
    }
  }

  @Test
  void aServerThatWouldBeReadableByOthersDoesNotStart() {
    assertThatThrownBy(() -> SmallServer.start("server.address=0.0.0.0"))
        .hasStackTraceContaining("Set server.address to 127.0.0.1");
  }
}
