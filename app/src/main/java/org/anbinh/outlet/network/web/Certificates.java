package org.anbinh.outlet.network.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.anbinh.outlet.network.NetworkSettings;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/** The server's certificate and key, read from the files its operator names. */
final class Certificates {
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

  private Certificates() {}

  static SslBundle read(NetworkSettings settings) {
    String chain = text("anbinh.network.certificate", settings.certificate());
    refuseOpenToOthers(Path.of(settings.privateKey()));
    String key = text("anbinh.network.private-key", settings.privateKey());
    try {
      var own = PemSslStoreDetails.forCertificate(chain).withPrivateKey(key);
      return SslBundle.of(new PemSslStoreBundle(own, null));
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw new IllegalStateException(
          "The certificate or its key cannot be read as PEM: " + e.getMessage(), e);
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
