namespace Chancery.Documents.Tests;

public sealed class ClauseLanguageTests : IDisposable
{
    private static readonly string[] English =
    [
        "The Contracting Parties shall consult each other whenever one of them considers that its harbours are threatened.",
        "The competent authorities shall inform each other without delay of every change in the rules on fishing.",
        "This Agreement shall remain in force for a period of ten years from the day on which it was signed.",
    ];

    private static readonly string[] German =
    [
        "Die Vertragsparteien konsultieren einander, sobald eine von ihnen ihre Häfen für bedroht hält.",
        "Die zuständigen Behörden unterrichten einander unverzüglich über jede Änderung der Vorschriften über die Fischerei.",
        "Dieses Abkommen bleibt vom Tag seiner Unterzeichnung an für einen Zeitraum von zehn Jahren in Kraft.",
    ];

    private static readonly string[] Dutch =
    [
        "De verdragsluitende partijen plegen overleg met elkaar wanneer een van hen meent dat haar havens worden bedreigd.",
        "De bevoegde autoriteiten stellen elkaar onverwijld in kennis van iedere wijziging in de regels voor de visserij.",
        "Deze overeenkomst blijft van kracht voor een tijdvak van tien jaar vanaf de dag waarop zij is ondertekend.",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("chancery-languages-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_text_printed_in_two_languages_is_two_documents_of_one_work()
    {
        var read = Read("pact.txt", Enumerable.Range(0, 3).SelectMany(i => new[] { English[i], German[i] }));

        Assert.Equal(["pact/de", "pact/en"], read.Documents.Select(document => document.Id).Order(StringComparer.Ordinal));
        Assert.All(read.Documents, document => Assert.Equal(3, document.Clauses.Count));
        Assert.Empty(read.Refusals);
    }

    [Fact]
    public void Clauses_in_none_of_the_four_are_left_out_and_said_to_be()
    {
        var read = Read("pact.txt", Enumerable.Range(0, 3).SelectMany(i => new[] { English[i], Dutch[i] }));

        Assert.Equal(English, Assert.Single(read.Documents).Clauses.Select(clause => clause.Text));
        Assert.Contains("3 of its 6 clauses", Assert.Single(read.Refusals).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotation_stays_where_it_is()
    {
        var read = Read("speech.txt", [.. English, .. English.Select(text => "Moreover, it was said that " + text), German[0]]);

        Assert.Equal("speech/en", Assert.Single(read.Documents).Id);
        Assert.Empty(read.Refusals);
    }

    private ReadResult Read(string name, IEnumerable<string> paragraphs)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, string.Join("\n\n", paragraphs));
        return new DocumentReader(new ReadOptions()).Read(path);
    }
}
