using System.Text.RegularExpressions;
using Chancery.Documents.Describing;

namespace Chancery.Documents.Splitting;

/// <summary>Finds the formula with place and date at the end, and "In witness whereof …" before it.</summary>
internal static partial class ClosingFormula
{
    private const int LengthMax = 900;

    public static void Find(List<Line> lines)
    {
        var opened = lines.FindIndex(line => line.Kind is MarkKind.Number or MarkKind.Article);
        for (var i = Math.Max(1, opened + 1); i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Kind is not (MarkKind.None or MarkKind.Heading) || line.Text.Length > LengthMax)
            {
                continue;
            }

            if (Is(line.Text))
            {
                line.Kind = MarkKind.Closing;
            }
            else if (Witness().IsMatch(line.Text))
            {
                line.Kind = MarkKind.Witness;
            }
        }
    }

    /// <summary>Whether a paragraph opens like a closing formula and holds a day.</summary>
    public static bool Is(string text) => Opening().IsMatch(text) && (DateFinder.First(text) is not null || WordedDay().IsMatch(text));

    [GeneratedRegex(@"^(?:(?:this|the|die|der|das|diese[rs]?|den|det|detta|denna|niniejsz\w+)\s+)?(?:(?:joint\s+|gemeinsame[rs]?\s+|gemensamt?\s+|wspóln[aey]\s+)?(?:declaration|statement|communiqué|treaty|agreement|protocol|resolution|erklärung|vertrag|abkommen|protokoll|kommuniqué|uttalande|förklaring|deklaration|avtal|resolution|deklaracja|oświadczenie|umowa|protokół|rezolucja|komunikat),?\s+)?(?:(?:was|were|is|has been|wurde|ist|har|är|została|został|zostało)\s+)?(?:done|adopted|signed|made|issued|concluded|executed|geschehen|unterzeichnet|ausgefertigt|verabschiedet|angenommen|abgegeben|gefertigt|upprätta(?:t|d|ts|des)|som sked(?:de|dde)|utfärda(?:t|d|de|ts)|underteckna(?:t|d|ts|des)|anta(?:gen|get|gits|gna|gs)|avfatta(?:t|d)|sporządzon[aoy]|podpisan[aoy]|przyjęt[aey]|uchwalon[aoy]|wydan[aeoy]|sporządzono|podpisano|przyjęto|uchwalono)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^(?:in witness whereof|in faith whereof|in testimony whereof|zu urkund dessen|zum zeugnis dessen|till bekräftelse|till bevis|som bekräftelse|i bekräftelse|na dowód czego|w dowód czego|na poświadczenie)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Witness();

    [GeneratedRegex(@"\bday of\b|\bdnia\b|\btwo thousand\b|\bzweitausend|\btjugohundra|\bdwa tysiące\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WordedDay();
}
