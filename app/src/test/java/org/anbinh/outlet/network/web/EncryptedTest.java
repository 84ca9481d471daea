package org.anbinh.outlet.network.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with a certificate speaks TLS of this decade, and nothing else. */
class EncryptedTest {
  private static final String NAME = "anbinh.test";
  private static final char[] PASSWORD = "for this test".toCharArray();

  @TempDir private static Path directory;
  private static Certificate certificate;

  @BeforeAll
  static void makeACertificate() throws Exception {
    Path store = directory.resolve("store.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "a",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=" + NAME,
                "-ext",
                "SAN=dns:" + NAME,
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .start();
    assertThat(keytool.waitFor()).isZero();
    var keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD);
    }
    certificate = keys.getCertificate("a");
    pem("certificate.pem", "CERTIFICATE", certificate.getEncoded());
    pem("key.pem", "PRIVATE KEY", keys.getKey("a", PASSWORD).getEncoded());
    mode("key.pem", "rw-------");
  }

  private static void pem(String file, String what, byte[] bytes) throws Exception {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    Files.writeString(
        directory.resolve(file),
        "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n");
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
    var trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("a", certificate);
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    var context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
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
        assertThat(old.getSession().getCipherSuite()).startsWith("TLS_ECDHE_");
      }
      assertThat(server.answer("GET /hello HTTP/1.1", "Host: " + NAME))
          .startsWith("HTTP/1.1 400")
          .doesNotContain("hello\r\n");
      assertThatThrownBy(
              () -> {
                try (SSLSocket older = connect(server, "TLSv1.1")) {
                  older.startHandshake();
                }
              })
          .isInstanceOfAny(SSLHandshakeException.class, IllegalArgumentException.class);
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

  @Test
  void aServerThatWouldBeReadableByOthersDoesNotStart() {
    assertThatThrownBy(() -> SmallServer.start("server.address=0.0.0.0"))
        .hasStackTraceContaining("Set server.address to 127.0.0.1");
  }
}
