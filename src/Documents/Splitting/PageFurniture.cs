using System.Text.RegularExpressions;
using Chancery.Documents.Reading;

namespace Chancery.Documents.Splitting;

/// <summary>Keeps what a page says around a text out of it: captions, comment counters, agency marks, source lines, datelines.</summary>
internal static partial class PageFurniture
{
    private const int CaptionMax = 500;
    private const int TailLines = 12;
    private const int ShortMax = 160;

    private static readonly System.Buffers.SearchValues<char> Rules = System.Buffers.SearchValues.Create("-–—_*=.·•~#+|\\/ ");

    public static PageText Remove(IReadOnlyList<Block> blocks, ReadBudget budget)
    {
        var kept = new List<Block>(blocks.Count);
        string? source = null;
        for (var i = 0; i < blocks.Count; i++)
        {
            budget.Check();
            var text = blocks[i].Text;
            if (text.Length <= CaptionMax && text.Contains(':', StringComparison.Ordinal) && SourceLine().Match(text) is { Success: true } named)
            {
                source ??= named.Groups["address"].Success ? named.Groups["address"].Value.TrimEnd('.', ',') : null;
            }
            else if (!IsNotice(text, i) && !IsFurniture(text, isTail: i >= blocks.Count - TailLines))
            {
                kept.Add(blocks[i]);
            }
        }

        TrimTail(kept);
        return new PageText(kept, source, TakeDateline(kept));
    }

    // A remark in brackets over the text is its editor's, not the text's.
    private static bool IsNotice(string text, int index) => index == 0 && text is ['[', .., ']'] && text.Length <= CaptionMax;

    private static bool IsFurniture(string text, bool isTail)
    {
        if (text.Length > CaptionMax)
        {
            return false;
        }

        var isShort = text.Length <= ShortMax && (ImageFile().IsMatch(text) || Comments().IsMatch(text) || Buttons().IsMatch(text) || !text.AsSpan().ContainsAnyExcept(Rules));
        return isShort
            || (text.AsSpan().ContainsAny(':', '/') && Caption().IsMatch(text))
            || (text.Contains("cookie", StringComparison.OrdinalIgnoreCase) && Cookies().IsMatch(text))
            || (isTail && text.Length <= ShortMax && (Agency().IsMatch(text) || Byline().IsMatch(text)));
    }

    // "…, the two sides agreed. — VNS": an agency's mark at the end of a report.
    private static void TrimTail(List<Block> blocks)
    {
        if (blocks.Count > 0 && AgencyMark().Match(blocks[^1].Text) is { Success: true } mark && mark.Index > 0)
        {
            blocks[^1] = blocks[^1] with { Text = blocks[^1].Text[..mark.Index].TrimEnd() };
        }
    }

    private static Dateline? TakeDateline(List<Block> blocks)
    {
        for (var i = 0; i < Math.Min(3, blocks.Count); i++)
        {
            var match = DatelinePattern().Match(blocks[i].Text);
            if (match.Success && match.Length < blocks[i].Text.Length)
            {
                blocks[i] = blocks[i] with { Text = blocks[i].Text[match.Length..] };
                return new Dateline(PlaceCase(match.Groups["place"].Value.Trim()), FrontMatter.ParseDate(match.Groups["date"].Value));
            }
        }

        return null;
    }

    // Datelines write the place in capitals: ASTANA, HO CHI MINH CITY.
    private static string PlaceCase(string capitals)
    {
        var letters = capitals.ToLowerInvariant().ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = i == 0 || letters[i - 1] is ' ' or '-' ? char.ToUpperInvariant(letters[i]) : letters[i];
        }

        return new string(letters);
    }

    [GeneratedRegex(@"^\s*(?:source|sources|quelle|quellen|källa|källor|źródło|źródła)\s*:\s*(?:.{0,120}?(?<address>https?://\S+).{0,60}|.{0,120})$|^(?<address>https?://\S+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SourceLine();

    [GeneratedRegex(@"^[^.]{0,140}\.(?:jpe?g|png|gif|webp|svg|bmp|tiff?)$|^>\w{2,8} FILE=", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ImageFile();

    [GeneratedRegex(@"(?:^|[.!?)»”""]\s+|[|–—-]\s+|\()(?:photos?|fotos?|fot\.|fotografia|zdjęci[ea]|bild|image|picture|foto)(?: by| av| von| credit)?\s?[:/]\s*[^.]{1,40}(?:\.[a-z]{2,4})?[^.]{0,40}\)?\s*\|?\s*\.?$|^(?:photo|foto|fot\.|zdjęcie|bild|abbildung|illustration)(?: by| av| von)?\s?[:/]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Caption();

    [GeneratedRegex(@"^(?:(?:kommentare?|kommentarer|komentarze?|comments?|kommentera|add a comment|leave a comment|dodaj komentarz|kommentar schreiben)\s*(?:\(\s*\d*\s*\)|\d+)?|\d+\s+(?:comments?|kommentare?|kommentarer|komentarzy|komentarze))$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Comments();

    [GeneratedRegex(@"^(?:share|share this|teilen|dela|dela sidan|udostępnij|print|print this page|drucken|skriv ut|drukuj|e-?mail|tweet|facebook|twitter|x|linkedin|whatsapp|read more|mehr lesen|läs mer|czytaj więcej|back to top|nach oben|till toppen|do góry|related news|advertisement|anzeige|annons|reklama|download pdf|table of contents|inhaltsverzeichnis|innehållsförteckning|spis treści)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Buttons();

    [GeneratedRegex(@"cookies?\b.*(?:accept|agree|consent|settings|akzept|zustimm|einverstanden|einstellung|godkänn|samtyck|inställning|zgadza|zgod|akcept|ustawie|use|verwende|använd|używa|korzysta)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Cookies();

    [GeneratedRegex(@"^\p{Lu}[\p{Lu}\d]{1,6}(?:\s*[/+]\s*\p{Lu}[\p{Lu}\d+]{1,8})*$", RegexOptions.CultureInvariant)]
    private static partial Regex Agency();

    [GeneratedRegex(@"^(?:laut|nach|von|quelle|according to|by|reported by|enligt|av|text|według|wg|autor(?:in|ka)?|författare|author)\s*:?\s+\p{Lu}.{1,80}\(.{2,80}\)\.?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Byline();

    [GeneratedRegex(@"\s+[—–-]{1,2}\s*\p{Lu}{2,7}(?:/\p{Lu}{2,7})*\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex AgencyMark();

    [GeneratedRegex(@"^(?:date\s+(?<date>\d{4}-\d{2}-\d{2})\s+)?(?<place>\p{Lu}{2}[\p{Lu} .'’-]{0,38})(?:,[^—–:.]{0,30})?(?:\s\([^)]{1,20}\))?\s+[—–]{1,2}\s+(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex DatelinePattern();
}

/// <summary>A text without its page's furniture, and what the furniture told.</summary>
internal sealed record PageText(IReadOnlyList<Block> Blocks, string? Source, Dateline? Dateline);
