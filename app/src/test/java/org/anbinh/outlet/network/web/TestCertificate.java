package org.anbinh.outlet.network.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate that signs itself, for a name and for this machine. */
public final class TestCertificate {
  private static final char[] PASSWORD = "for this test".toCharArray();

  private TestCertificate() {}

  /**
   * Writes {@code certificate.pem} and {@code key.pem} with a prefix.
   *
   * @param kind of key, as keytool is told
   */
  public static Certificate make(Path directory, String prefix, String host, String... kind)
      throws Exception {
    Path store = directory.resolve(prefix + "store.p12");
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-genkeypair", "-alias", "a"));
    command.addAll(List.of(kind));
    command.addAll(List.of("-dname", "CN=" + host, "-ext", "SAN=dns:" + host + ",dns:localhost"));
    command.addAll(List.of("-validity", "2", "-storetype", "PKCS12"));
    command.addAll(List.of("-keystore", store.toString(), "-storepass", new String(PASSWORD)));
    assertThat(new ProcessBuilder(command).redirectErrorStream(true).start().waitFor()).isZero();
    var keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD);
    }
    Certificate made = keys.getCertificate("a");
    pem(directory.resolve(prefix + "certificate.pem"), "CERTIFICATE", made.getEncoded());
    Path key = directory.resolve(prefix + "key.pem");
    pem(key, "PRIVATE KEY", keys.getKey("a", PASSWORD).getEncoded());
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    return made;
  }

  private static void pem(Path file, String what, byte[] bytes) throws Exception {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    Files.writeString(
        file, "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n");
  }

  /** A client that trusts this certificate and no other. */
  public static SSLContext trusting(Certificate certificate) throws Exception {
    var trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("a", certificate);
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    var context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
