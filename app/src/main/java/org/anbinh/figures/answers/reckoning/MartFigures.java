package org.anbinh.figures.answers.reckoning;

import java.time.Duration;
import java.util.List;
import org.anbinh.figures.answers.Caveat;
import org.anbinh.figures.answers.Comparison;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.FigureId;
import org.anbinh.figures.answers.Figures;
import org.anbinh.figures.answers.FiguresBehindException;
import org.anbinh.figures.answers.Passport;
import org.anbinh.figures.answers.Question;
import org.anbinh.figures.answers.QuestionLimits;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;

/** Figures worked out from the mart. */
final class MartFigures implements Figures {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Grounds grounds;
  private final Comparing comparing;
  private final Passports passports;
  private final Caveat caveat;

  MartFigures(Grounds grounds) {
    this(grounds, Caveat.NONE);
  }

  MartFigures(Grounds grounds, Caveat caveat) {
    this.caveat = caveat;
    this.grounds = grounds;
    this.comparing = new Comparing(grounds, this);
    this.passports = new Passports(grounds, this);
  }

  @Override
  public List<Figure> answer(Question question) {
    return open(question).figures();
  }

  @Override
  public List<List<Figure>> answerAll(List<Question> questions) {
    QuestionLimits.check(questions, grounds.territories().current(), grounds.catalogue());
    Grounds round = grounds.afresh();
    List<Answer> open = questions.stream().map(each -> open(each, round)).toList();
    return open.stream().map(Answer::figures).toList();
  }

  /** Asks the mart, once it knows the vintage. */
  Answer open(Question question) {
    QuestionLimits.check(List.of(question), grounds.territories().current(), grounds.catalogue());
    return open(question, grounds.afresh());
  }

  private Answer open(Question question, Grounds round) {
    await(question.vintage());
    return new Answer(question, round);
  }

  private void await(Vintage vintage) {
    if (grounds.mart().position().compareTo(vintage) < 0) {
      Vintage latest = grounds.ledger().latest();
      if (latest.compareTo(vintage) < 0) {
        throw QuestionLimits.notRecordedYet(vintage, latest);
      }
    }
    try {
      if (!grounds.mart().awaitPosition(vintage, PATIENCE)) {
        throw new FiguresBehindException(vintage, grounds.mart().position());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FiguresBehindException(vintage, grounds.mart().position());
    }
  }

  @Override
  public List<Comparison> compare(Question question, Window base) {
    return comparing.compare(question, question.in(base));
  }

  @Override
  public List<Comparison> compare(Question question, Question base) {
    return comparing.compare(question, base);
  }

  @Override
  public Passport passport(FigureId id) {
    Passport passport = passports.passport(id);
    return caveat.words().map(passport::citedWith).orElse(passport);
  }

  @Override
  public Question question(FigureId id) {
    return FigureIds.unpack(id);
  }
}
