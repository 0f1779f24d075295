using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Documents.Reading;
using Chancery.Documents.Splitting;

namespace Chancery.Documents.Describing;

/// <summary>Gathers what is known of a document, each value with the reason why it is believed.</summary>
internal static partial class MetadataFinder
{
    private const int OpeningClauses = 5;
    private const int TreatyArticlesMin = 3;
    private const int MentionsMin = 3;
    private const string FromFileName = "from file name";

    public static DocumentMetadata Find(Declared declared, SplitText text, string fileStem, string languageReason)
    {
        var title = Title(declared, text, fileStem);
        var closing = text.Clauses.LastOrDefault(clause => clause.Label.EndsWith("closing", StringComparison.Ordinal))?.Text;
        var kind = Kind(declared, text, title, closing, fileStem);
        return new DocumentMetadata(
            title,
            Date(declared, text, title.Value, closing, fileStem, kind.Value),
            Place(declared, text, closing),
            Parties(declared, text, title, fileStem),
            kind,
            Source(declared, text),
            languageReason);
    }

    private static Found<string> Title(Declared declared, SplitText text, string fileStem)
    {
        if (declared.Title is { } said && !declared.TitleIsWeak)
        {
            return new(said, "declared in " + declared.Where);
        }

        if (text.Title is { } over)
        {
            return new(over, "over the text");
        }

        if (declared.Title is { } weak)
        {
            return new(weak, "declared in " + declared.Where);
        }

        return TitleFinder.FromOpening(text.Clauses) is { } named
            ? new(named, "from a sentence that names the instrument")
            : new(TitleFinder.FromFileName(fileStem), FromFileName);
    }

    private static Found<DateOnly>? Date(Declared declared, SplitText text, string title, string? closing, string fileStem, DocumentKind kind)
    {
        if (declared.Date is { } said)
        {
            return new(said, "declared in " + declared.Where);
        }

        if (text.Dateline?.Date is { } dateline)
        {
            return new(dateline, "from dateline");
        }

        foreach (var (place, words) in new[] { ("closing formula", closing ?? ""), ("the lines under the title", text.Subtitle), ("title", title), ("file name", fileStem) })
        {
            if (DateFinder.First(words) is { } date)
            {
                return new(date, "from " + place);
            }
        }

        // A treaty's or a resolution's opening names the days of other instruments.
        var opening = kind is DocumentKind.Treaty or DocumentKind.Resolution ? 0 : OpeningClauses;
        foreach (var clause in text.Clauses.Take(opening))
        {
            if (DateFinder.First(clause.Text) is { } date && !ContradictsYear(fileStem, date.Year))
            {
                return new(date, "the first day named in the opening");
            }
        }

        return null;
    }

    // "2025_07_statement" with a text that opens on 7 October 2023: the text speaks of something earlier.
    private static bool ContradictsYear(string fileStem, int year)
    {
        var years = YearInName().Matches(fileStem);
        return years.Count > 0 && !years.Any(match => match.ValueSpan.SequenceEqual(year.ToString(CultureInfo.InvariantCulture)));
    }

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d{2}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex YearInName();

    private static Found<string>? Place(Declared declared, SplitText text, string? closing)
    {
        if (declared.Place is { } said)
        {
            return new(said, "declared in " + declared.Where);
        }

        foreach (var (where, words) in new[] { ("closing formula", closing ?? ""), ("the lines under the title", text.Subtitle) })
        {
            if (DateFinder.FirstWithPlace(words) is { } date && PlaceFinder.BesideDate(words, date) is { } place)
            {
                return new(place, "from " + where);
            }
        }

        return text.Dateline is { } dateline ? new(dateline.Place, "from dateline") : null;
    }

    private static Found<IReadOnlyList<string>>? Parties(Declared declared, SplitText text, Found<string> title, string fileStem)
    {
        if (declared.Parties is { Count: > 0 } said)
        {
            return new(said, "declared in " + declared.Where);
        }

        // Capitals part the words of a name as hyphens do in a file name, and states are looked for by their capitals.
        var name = TitleFinder.FromFileName(fileStem);
        foreach (var (where, words) in new[] { ("title", title.Reason == FromFileName ? "" : title.Value), ("file name", string.Join(' ', name.Split(' ').Select(Capital))) })
        {
            var states = StateNames.Find(words);
            if (states.Count >= 2)
            {
                return new([.. states.Select(state => state.State)], "from " + where);
            }
        }

        var opening = StateNames.Find(string.Join(' ', text.Clauses.Take(OpeningClauses).Select(clause => clause.Text)));
        IReadOnlyList<string> often = [.. opening.Where(state => state.Mentions >= MentionsMin).Select(state => state.State)];
        return often.Count == 2 ? new(often, "named again and again in the opening") : null;
    }

    private static Found<DocumentKind> Kind(Declared declared, SplitText text, Found<string> title, string? closing, string fileStem)
    {
        if (declared.Kind is { } said && KindFinder.Declared(said) is { } kind)
        {
            return new(kind, "declared in " + declared.Where);
        }

        if (KindFinder.InWords(text.Subtitle) == DocumentKind.News)
        {
            return new(DocumentKind.News, "from the lines under the title");
        }

        if (text.Dateline is not null)
        {
            return new(DocumentKind.News, "from dateline");
        }

        foreach (var (where, words) in new[] { ("title", title.Reason == FromFileName ? "" : title.Value), ("file name", fileStem), ("closing formula", closing ?? "") })
        {
            if (KindFinder.InWords(words) is { } named)
            {
                return new(named, "from " + where);
            }
        }

        if (text.Clauses.Take(OpeningClauses).Any(clause => KindFinder.IsAddress(clause.Text)))
        {
            return new(DocumentKind.Speech, "from its form of address");
        }

        if (text.Articles >= TreatyArticlesMin)
        {
            return new(DocumentKind.Treaty, "from its articles");
        }

        return text.HasNumberedClauses && text.Clauses.Any(clause => clause.Label.StartsWith("rec_", StringComparison.Ordinal))
            ? new(DocumentKind.Resolution, "from its recitals")
            : new(DocumentKind.Other, "nothing names it");
    }

    private static Found<string>? Source(Declared declared, SplitText text)
    {
        if (declared.Source is { } said)
        {
            return new(said, "declared in " + declared.Where);
        }

        return text.Source is { } line ? new(line, "from source line") : null;
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
