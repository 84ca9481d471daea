package org.anbinh.outlet.network.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.anbinh.outlet.network.NetworkSettings;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what is too large before anything of it is understood: by what it says of itself where it
 * says something, else while it comes in.
 */
final class Sizes extends OncePerRequestFilter {
  private static final long UNLIMITED = Long.MAX_VALUE;

  private final NetworkSettings settings;
  private final long largestFile;

  Sizes(NetworkSettings settings, long largestFile) {
    this.settings = settings;
    this.largestFile = largestFile;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String kind = kind(request.getContentType());
    long most = most(kind);
    if (request.getContentLengthLong() > most) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    try {
      // whatever asks for a parameter first would otherwise stumble over those that cannot be read;
      // files are only taken in once it is known from whom
      if (!kind.equals(MediaType.MULTIPART_FORM_DATA_VALUE) && holdsNothing(request)) {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        return;
      }
    } catch (InvalidParameterException e) {
      response.sendError(e.getErrorCode());
      return;
    }
    chain.doFilter(new Metered(request, most), response);
  }

  /** Whether a name or a value holds the character that stands for nothing; no text of ours may. */
  private static boolean holdsNothing(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .flatMap(each -> Stream.concat(Stream.of(each.getKey()), Arrays.stream(each.getValue())))
        .anyMatch(text -> text.indexOf('\0') >= 0);
  }

  private static String kind(@Nullable String contentType) {
    return Optional.ofNullable(contentType)
        .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
        .orElse("");
  }

  private long most(String kind) {
    return switch (kind) {
      case MediaType.APPLICATION_JSON_VALUE -> (long) settings.jsonKilobytes() << 10;
      case MediaType.APPLICATION_FORM_URLENCODED_VALUE -> (long) settings.formKilobytes() << 10;
      case MediaType.MULTIPART_FORM_DATA_VALUE -> largestFile;
      default -> UNLIMITED; // whoever takes a file counts it
    };
  }

  private final class Metered extends HttpServletRequestWrapper {
    private final long most;
    private @Nullable ServletInputStream body;

    Metered(HttpServletRequest request, long most) {
      super(request);
      this.most = most;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      ServletInputStream known = body;
      if (known == null) {
        known =
            new MeteredBody(super.getInputStream(), most, settings.patience(), settings.slowest());
        body = known;
      }
      return known;
    }

    @Override
    public BufferedReader getReader() throws IOException {
      String named = getCharacterEncoding();
      Charset charset = named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
      return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }
  }
}
