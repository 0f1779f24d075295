using System.Text.RegularExpressions;

namespace Chancery.Documents.Describing;

/// <summary>Names the kind of a document by the words that name it, in the four languages.</summary>
internal static partial class KindFinder
{
    /// <summary>The kind that a declaration spells out ("joint statement", "JointStatement", "treaty").</summary>
    public static DocumentKind? Declared(string text)
    {
        var letters = string.Concat(text.Where(char.IsLetter));
        return Enum.TryParse<DocumentKind>(letters, ignoreCase: true, out var kind) && !char.IsAsciiDigit(text[0]) ? kind : InWords(text);
    }

    /// <summary>The kind that a title or a file name names; the first that is named holds.</summary>
    public static DocumentKind? InWords(string words)
    {
        DocumentKind? first = null;
        var at = int.MaxValue;
        foreach (var (pattern, kind) in (ReadOnlySpan<(Regex, DocumentKind)>)
            [
                (JointStatement(), DocumentKind.JointStatement),
                (Treaty(), DocumentKind.Treaty),
                (Resolution(), DocumentKind.Resolution),
                (Speech(), DocumentKind.Speech),
                (News(), DocumentKind.News),
                (Declaration(), DocumentKind.Declaration),
            ])
        {
            var match = pattern.Match(words);
            if (match.Success && match.Index < at)
            {
                first = kind;
                at = match.Index;
            }
        }

        return first;
    }

    /// <summary>Whether an opening addresses an audience, as speeches do.</summary>
    public static bool IsAddress(string opening) => Address().IsMatch(opening);

    [GeneratedRegex(@"\b(?:joint[ _-]+(?:statement|declaration|communiqu[eé]|press)|gemeinsame[rsn]?[ _-]+(?:erklärung|kommuniqué|stellungnahme|presse)|gemensam(?:t|ma)?[ _-]+(?:uttalande|förklaring|deklaration|kommuniké)|wspóln(?:e|a|y|ego|ej)[ _-]+(?:oświadczeni|deklaracj|komunikat|stanowisk))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex JointStatement();

    [GeneratedRegex(@"(?:\b(?:treaty|convention|covenant|agreement|protocol|pact|memorandum of understanding|charter|statute|regulation|vertrag|abkommen|übereinkommen|übereinkunft|vereinbarung|protokoll|konvention|pakt|charta|satzung|verordnung|fördrag|avtal|överenskommelse|stadga|förordning|traktat|umow[ayę]|konwencj[aię]|porozumieni[ea]|układ|protokół|karta|statut|ustaw[ay]|rozporządzeni[ea])\b|(?:abkommen|übereinkommen|vertrag|avtal(?:et)?|konvention(?:en)?|traktat|protokollet)\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Treaty();

    [GeneratedRegex(@"\b(?:resolution(?:en|er)?|rezolucj[aię]|uchwał[ayę]|entschließung)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Resolution();

    [GeneratedRegex(@"\b(?:declaration|statement|communiqué|communique|erklärung|deklaration(?:en)?|utrikesdeklaration(?:en)?|förklaring|kommuniqué|kommuniké|deklaracj[aię]|oświadczeni[ea]|komunikat|uttalande(?:n|t)?|stellungnahme|memorandum)\b|(?:deklarationen?|erklärung)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\b(?:speech|remarks|address by|rede|ansprache|tal av|tal vid|anförande|linjetal|invigningstal|\p{L}+s tal|przemówieni[ea]|wystąpieni[ea])\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Speech();

    [GeneratedRegex(@"\b(?:news|press release|press statement|pressemitteilung|presseerklärung|nachricht(?:en)?|pressmeddelande|nyhet(?:er)?|komunikat prasowy|wiadomoś(?:ć|ci)|aktualności|informacja prasowa)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex News();

    [GeneratedRegex(@"^(?:(?:mr\.?|madam|mister|your|herr|fru|frau|sehr geehrte|liebe|ärade|kära|panie|pani|szanown)\b.{0,80}(?:president|präsident|talman|ordförande|excellenc|exzellenz|przewodnicząc|marszałk|damen|herren|damer|vänner|państwo|freunde))|\b(?:my delegation|i (?:would like|wish|should like) to (?:congratulate|thank|express|begin)|allow me to|permit me to|mr\. president,)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
