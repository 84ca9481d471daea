package org.anbinh.outlet.home.web.approval;

import java.util.Optional;
import org.anbinh.intake.approval.Officer;
import org.springframework.stereotype.Component;

/** Who does something on the pages of reports. */
@Component
class Officers {
  Officer of(Optional<String> author) {
    return Officer.unlimited(
        author.map(String::strip).filter(text -> !text.isEmpty()).orElse("local"));
  }
}
