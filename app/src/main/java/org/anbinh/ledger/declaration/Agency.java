package org.anbinh.ledger.declaration;

import java.util.List;
import java.util.Optional;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.catalogue.ReportForm;

/** To which agency entries belong, as their register declares. */
public final class Agency {
  private Agency() {}

  /**
   * The agency of a content: that of the register, that of its own code, or that of the form on
   * which it reports. Empty where it is anybody's.
   */
  public static Optional<String> of(
      RegisterDescriptor<?> register, Content content, Catalogue catalogue) {
    var declared = register.type().getAnnotation(Declare.Register.class);
    if (declared != null && !declared.agency().isEmpty()) {
      return Optional.of(declared.agency());
    }
    String in = declared == null ? "" : declared.agencyIn();
    List<Field> fields = register.fields();
    Record record = (Record) Retracted.plain(content);
    for (int i = 0; i < fields.size(); i++) {
      if (register.shape().value(record, i) instanceof String code) {
        if (fields.get(i).path().equals(in)) {
          return Optional.of(code);
        }
        if (fields.get(i).kind() == Field.Kind.FORM) {
          return catalogue.findForm(code).map(ReportForm::body);
        }
      }
    }
    return Optional.empty();
  }
}
