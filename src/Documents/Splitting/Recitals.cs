using System.Text.RegularExpressions;

namespace Chancery.Documents.Splitting;

/// <summary>Recognises recitals in the four languages by their first words.</summary>
internal static partial class Recitals
{
    private const int LengthMin = 20;
    private const int EnactingMax = 160;
    private const int EnactingFormulaMax = 100;
    private const int EnactingShort = 60;

    /// <summary>Whether the paragraph opens like a recital and leaves the sentence open, as recitals do.</summary>
    public static bool Is(string text) => text.Length >= LengthMin && LeavesOpen(text) && Opening().IsMatch(text);

    /// <summary>Whether the paragraph belongs to the sentence that recitals are hung into: "The Assembly,", "have agreed as follows:".</summary>
    public static bool IsEnacting(string text) =>
        text.Length <= EnactingMax && !Is(text)
        && (text[^1] is ',' or '–' or '-' or '—' || (text[^1] == ':' && (text.Length <= EnactingShort || (text.Length <= EnactingFormulaMax && Enacting().IsMatch(text)))));

    /// <summary>Whether the paragraph ends in the middle of a sentence, as recitals do.</summary>
    public static bool LeavesOpen(string text) =>
        text[^1] is ',' or ';' or '–' or '-' or '—'
        || text.EndsWith(" and", StringComparison.Ordinal) || text.EndsWith(" und", StringComparison.Ordinal)
        || text.EndsWith(" och", StringComparison.Ordinal) || text.EndsWith(" oraz", StringComparison.Ordinal)
        || text.EndsWith(" i", StringComparison.Ordinal) || text.EndsWith(" a także", StringComparison.Ordinal) || text.EndsWith(" samt", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?:(?:and|und|och|oraz|a także|samt)\s+)?(?:" + English + "|" + German + "|" + Swedish + "|" + Polish + ")", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\b(?:as follows|the following|hereby|folgende[smrn]?|übereingekommen|vereinbart|följande|co następuje|następując\w+)\b.{0,30}:$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Enacting();

    private const string English =
        @"(?:(?:deeply|gravely|fully|seriously|strongly|firmly|also|again|further|furthermore|still|once more|once again)\s+)*(?:\p{L}{3,}ing\b|having\b|whereas\b|convinced|mindful|aware\b|determined|concerned|alarmed|disturbed|guided|inspired|conscious|resolved|desirous|persuaded|encouraged|appalled|dismayed|committed|motivated|united)";

    private const string German =
        @"(?:(?:zutiefst|tief|ernsthaft|ernstlich|erneut|ferner|außerdem|fest|weiterhin|nachdrücklich|auch)\s+)*(?:\p{L}{4,}end\b|eingedenk|entschlossen|überzeugt|besorgt|beunruhigt|gestützt|bestrebt|geleitet|erinnernd|gewillt|beseelt|angesichts|im\s|in\s|unter\s|mit\s|nach\s|vo[mn]\s|aufgrund|da\s|bewegt)";

    private const string Swedish =
        @"(?:som\s|(?:djupt|starkt|allvarligt|även|ytterligare|vidare|åter|också)\s+|erinra|med\s|medvet|övertyg|beakta|bekräfta|understryk|noter|betona|välkomna|uttryck|inse|erkänn|fast besl|beslut|oroa|bekymra|angeläg|vägled|eftersom|i\s|under\s|vilka\s|besjäla|önskar|mot bakgrund|\p{L}{4,}nde\s)";

    private const string Polish =
        @"(?:(?:głęboko|poważnie|ponownie|ponadto|również|także|w pełni|silnie)\s+)*(?:\p{L}{2,}ąc\b|\p{L}{3,}wszy\b|świadom|zdecydowan|zaniepokojon|przekonan|w trosce|w przekonaniu|w nawiązaniu|w duchu|w oparciu|w celu|z zadowoleniem|z niepokojem|z uznaniem|z zaniepokojeniem|zatroskan|ożywion|natchnion|pomn)";
}
