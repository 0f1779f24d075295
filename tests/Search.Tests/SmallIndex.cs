using System.Text.Json;
using Chancery.CrossLanguage;
using Chancery.Documents;
using Chancery.Index;
using Chancery.Index.Native;
using Chancery.Indexing;

namespace Chancery.Search.Tests;

/// <summary>A small index of clauses written for these tests, in a temporary folder, searched through the front door.</summary>
public sealed class SmallIndex : IDisposable
{
    private static readonly string[] FourLanguages = ["en", "de", "sv", "pl"];

    /// <summary>Clauses of the two works that exist in all four languages: English, German, Swedish, Polish.</summary>
    private static readonly string[][] AridLands =
    [
        ["The Parties shall combat desertification in the dry steppe.", "Die Vertragsparteien bekämpfen die Wüstenbildung in der trockenen Steppe.", "Parterna ska bekämpa ökenspridning på den torra stäppen.", "Strony zwalczają pustynnienie suchego stepu."],
        ["Climate change threatens the harvest and the potato fields.", "Der Klimawandel bedroht die Ernte und die Äcker mit Kartoffeln.", "Klimatförändringarna hotar skörden och fälten med potatis.", "Zmiana klimatu zagraża zbiorom i polom, na których rosną ziemniaki."],
        ["The President shall pay a state visit in June.", "Der Präsident wird im Juni einen Staatsbesuch abstatten.", "Presidenten ska avlägga ett statsbesök i juni.", "Prezydent złoży w czerwcu wizytę państwową."],
        ["No Party shall acquire weapons of mass destruction.", "Keine Vertragspartei erwirbt Massenvernichtungswaffen.", "Ingen part får skaffa massförstörelsevapen.", "Żadna ze Stron nie nabywa broni masowego rażenia."],
        ["The offender is tried where the act was done.", "Der Täter wird dort verurteilt, wo die Tat geschah.", "Gärningsmannen döms där gärningen begicks.", "Sprawca odpowiada tam, gdzie popełniono czyn."],
        ["The United Nations are told of each meeting.", "Die Vereinten Nationen werden über jedes Treffen unterrichtet.", "Förenta nationerna underrättas om varje möte.", "Organizacja Narodów Zjednoczonych jest informowana o każdym spotkaniu."],
    ];

    private static readonly string[][] Trade =
    [
        ["Sweden and Vietnam open their markets for timber and rice.", "Schweden und Vietnam öffnen ihre Märkte für Holz und Reis.", "Sverige och Vietnam öppnar sina marknader för timmer och ris.", "Szwecja i Wietnam otwierają swoje rynki dla drewna i ryżu."],
        ["Customs duties fall each year, save for protection of the environment.", "Die Zölle sinken jedes Jahr, außer zum Umweltschutz.", "Tullarna sänks varje år, utom för miljöskydd.", "Cła maleją co roku, z wyjątkiem ochrony środowiska."],
    ];

    private static readonly string[] Ranking =
    [
        "The lantern harvest begins when both sides agree on seven common rules today.",
        "The lantern begins when both sides agree on seven common rules today harvest.",
        "The signing takes place in early spring.",
        "The signed takes place in early spring.",
        "A state visit follows in the month of June.",
        "A visit to the state follows in late June.",
        "The lighthouse keeper reports every storm.",
        "The keeper reports every storm at once.",
        "People who fish tell us of it.",
    ];

    public SmallIndex()
    {
        Folder = Directory.CreateTempSubdirectory("chancery-search-").FullName;
        string file = Path.Combine(Folder, "clauses.jsonl");
        File.WriteAllLines(file, Lines());
        var engine = new NativeEngine(Path.Combine(Folder, "index"));
        var report = new IndexPipeline(engine, new ReadOptions()).Add([file], null, CancellationToken.None);
        Assert.Empty(report.Refused);
        Snapshot = engine.OpenSnapshot();
    }

    public string Folder { get; }

    public IIndexSnapshot Snapshot { get; }

    public static SearchPipeline Pipeline { get; } = new(new Expander(Lexicon.BuiltIn));

    /// <summary>All words of the English and German clauses, for queries at random.</summary>
    public static IReadOnlyList<string> Words { get; } =
        [.. AridLands.Concat(Trade).SelectMany(clause => clause).SelectMany(text => text.Split(' ')).Select(word => word.Trim('.', ',')).Distinct()];

    public ResultPage Search(string text, Func<SearchQuery, SearchQuery>? change = null)
    {
        var query = new SearchQuery(text) { Size = 100 };
        return Pipeline.Search(Snapshot, change is null ? query : change(query), CancellationToken.None);
    }

    /// <summary>Ids of a query's hits in ordinal order.</summary>
    public string[] Ids(string text, Func<SearchQuery, SearchQuery>? change = null) =>
        [.. Search(text, change).Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal)];

    /// <summary>Ids of a clause in the languages named.</summary>
    public static string[] Clause(string work, int number, params string[] languages) =>
        [.. (languages.Length == 0 ? FourLanguages : languages).Select(language => $"{work}/{language}/cl_{number}").Order(StringComparer.Ordinal)];

    public void Dispose()
    {
        Snapshot.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static IEnumerable<string> Lines() =>
    [
        .. Work("arid-lands", "declaration", "2024-03-10", ["Kazakhstan", "Poland"], AridLands, [
            "Declaration of Kazakhstan and Poland on dry lands", "Erklärung Kasachstans und Polens über trockene Gebiete",
            "Kazakstans och Polens förklaring om torra områden", "Deklaracja Kazachstanu i Polski o suchych terenach"]),
        .. Work("timber-treaty", "treaty", "2025-05-06", ["Sweden", "Vietnam"], Trade, [
            "Treaty on timber", "Vertrag über Holz", "Fördrag om timmer", "Traktat o drewnie"]),
        .. Ranking.Select((text, i) => Line("ranking", "other", null, [], "en", $"{i + 1}", text, "Notes of a harbour town", i == 7 ? "Lighthouse" : "Notes")),
    ];

    private static IEnumerable<string> Work(string work, string kind, string date, string[] parties, string[][] clauses, string[] titles) =>
        clauses.SelectMany((texts, number) => texts.Select((text, language) =>
            Line(work, kind, date, parties, FourLanguages[language], $"{number + 1}", text, titles[language], null)));

    private static string Line(
        string work, string kind, string? date, string[] parties, string language, string number, string text, string title, string? section)
    {
        var fields = new Dictionary<string, object>
        {
            ["work"] = work,
            ["language"] = language,
            ["number"] = number,
            ["text"] = text,
            ["title"] = title,
            ["kind"] = kind,
            ["parties"] = parties,
        };
        if (date is not null)
        {
            fields["date"] = date;
        }

        if (section is not null)
        {
            fields["sections"] = new[] { section };
        }

        return JsonSerializer.Serialize(fields);
    }
}
