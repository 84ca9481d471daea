package org.anbinh.outlet.network.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.util.EnumSet;
import java.util.Set;
import org.anbinh.outlet.network.NetworkSettings;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.SslOptions;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/** The server's certificate and key, read from the files its operator names. */
final class Certificates {
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

  private static final Set<String> PROTOCOLS = Set.of("TLSv1.3", "TLSv1.2");

  /** Those that encrypt and authenticate at once, with a key of each connection of its own. */
  private static final Set<String> SUITES =
      Set.of(
          "TLS_AES_256_GCM_SHA384",
          "TLS_AES_128_GCM_SHA256",
          "TLS_CHACHA20_POLY1305_SHA256",
          "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
          "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
          "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
          "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");

  private static final int LEAST_RSA = 3072;
  private static final int LEAST_EC = 256;

  private Certificates() {}

  static SslBundle read(NetworkSettings settings) {
    String chain = text("anbinh.network.certificate", settings.certificate());
    refuseWeak(settings.certificate(), chain);
    refuseOpenToOthers(Path.of(settings.privateKey()));
    String key = text("anbinh.network.private-key", settings.privateKey());
    try {
      var own = PemSslStoreDetails.forCertificate(chain).withPrivateKey(key);
      return SslBundle.of(
          new PemSslStoreBundle(own, null), SslBundleKey.NONE, SslOptions.of(SUITES, PROTOCOLS));
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw new IllegalStateException(
          "The certificate or its key cannot be read as PEM: " + e.getMessage(), e);
    }
  }

  /** The first of the chain is this server's own. */
  private static void refuseWeak(String file, String chain) {
    try (var in = new ByteArrayInputStream(chain.getBytes(StandardCharsets.UTF_8))) {
      PublicKey key =
          CertificateFactory.getInstance("X.509").generateCertificate(in).getPublicKey();
      int bits =
          switch (key) {
            case RSAKey rsa -> rsa.getModulus().bitLength();
            case ECKey ec -> ec.getParams().getOrder().bitLength();
            default -> Integer.MAX_VALUE;
          };
      if (bits < (key instanceof RSAKey ? LEAST_RSA : LEAST_EC)) {
        throw new IllegalStateException(
            "The key of the certificate %s has %d bits, which is too weak. Have one made for a key of RSA with %d bits or more, or of the curve P-256 or a larger one."
                .formatted(file, bits, LEAST_RSA));
      }
    } catch (CertificateException | IOException e) {
      throw new IllegalStateException(
          "The certificate or its key cannot be read as PEM: " + file + ": " + e.getMessage(), e);
    }
  }

  private static String text(String setting, String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new IllegalStateException(
          setting + " names " + file + ", which cannot be read by this program.", e);
    }
  }

  private static void refuseOpenToOthers(Path key) {
    try {
      if (Files.getFileStore(key).supportsFileAttributeView("posix")
          && Files.getPosixFilePermissions(key).stream().anyMatch(OTHERS::contains)) {
        throw new IllegalStateException(
            "Everybody on this machine can read or change the private key "
                + key
                + ". Take that away (chmod 600) and start again.");
      }
    } catch (IOException e) {
      throw new IllegalStateException("anbinh.network.private-key names " + key + ": " + e, e);
    }
  }
}
