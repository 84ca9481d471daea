package org.anbinh.ground.documents;

import java.io.Serial;

/** A file that the program carries is written wrongly; the message says where and what to write. */
public final class BadDocumentException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  public BadDocumentException(Place place, String reasonAndRemedy) {
    super(place + ": " + reasonAndRemedy);
  }

  public BadDocumentException(Place place, String reasonAndRemedy, Throwable cause) {
    super(place + ": " + reasonAndRemedy, cause);
  }
}
