package org.anbinh.outlet.home.web.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.catalogue.ReportForm;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.language.Labels;
import org.anbinh.intake.capture.Column;
import org.anbinh.intake.capture.ImportJob;
import org.anbinh.intake.capture.Imports;
import org.anbinh.intake.capture.Imports.Top;
import org.anbinh.intake.capture.Issue;
import org.anbinh.intake.capture.IssueWords;
import org.anbinh.intake.capture.RegisterColumns;
import org.anbinh.intake.capture.RowReaders;
import org.anbinh.ledger.declaration.Field;
import org.anbinh.outlet.home.web.Words;
import org.springframework.stereotype.Component;

/** Asks which columns are meant by a heading that was not understood. */
@Component
class HeadingForms {
  private static final int IN_GROUP = 5;

  private final Imports imports;
  private final RowReaders readers;
  private final Catalogue catalogue;
  private final Labels labels;

  HeadingForms(Imports imports, RowReaders readers, Catalogue catalogue, Labels labels) {
    this.imports = imports;
    this.readers = readers;
    this.catalogue = catalogue;
    this.labels = labels;
  }

  /** The form for an import that was refused for its heading. */
  Optional<HeadingForm> of(ImportJob job, List<Issue> issues, Words words) {
    if (!job.state().mendable() || !job.state().tally().wrongHeading()) {
      return Optional.empty();
    }
    RegisterColumns register = readers.columns(job.order().register());
    var sentences = new IssueWords(labels, words.language());
    return imports
        .top(job.id())
        .map(top -> HeadingForm.of(top, register, choices(register, words), issues, sentences));
  }

  private List<HeadingForm.Choices> choices(RegisterColumns register, Words words) {
    List<Column> own = register.template(Optional.empty(), IN_GROUP);
    var choices = new ArrayList<HeadingForm.Choices>();
    choices.add(choices(register.name(), own.stream(), words));
    boolean cells =
        register.register().fields().stream().anyMatch(it -> it.kind() == Field.Kind.CELLS);
    if (cells) {
      for (ReportForm form : catalogue.forms()) {
        Stream<Column> of =
            register.template(Optional.of(form), 0).stream().filter(each -> !own.contains(each));
        choices.add(choices(form.name(), of, words));
      }
    }
    return List.copyOf(choices);
  }

  private static HeadingForm.Choices choices(Label label, Stream<Column> columns, Words words) {
    return new HeadingForm.Choices(
        words.of(label),
        columns
            .map(column -> new HeadingForm.Choice(column.path(), words.of(column.label())))
            .toList());
  }

  /** What a form may say of a column: a column of the register, or that it is left out. */
  boolean isChoice(String register, String text) {
    return text.equals(Top.LEFT_OUT) || readers.columns(register).labelOf(text).isPresent();
  }
}
