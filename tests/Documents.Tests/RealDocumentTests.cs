using Chancery.Testing;

namespace Chancery.Documents.Tests;

/// <summary>The real documents that the project was begun for, and the project's own samples.</summary>
public sealed class RealDocumentTests
{
    private static readonly string[] Furniture = [".jpg", "Photo:", "Foto:", "Kommentar (", "Komentarz (", "https://", "Vietnam+", "Agencja Informacyjna/", "VNS"];

    private readonly DocumentReader _reader = new(new ReadOptions());

    [RealDataFact("seeds")]
    public void Five_documents_of_three_works_are_read_and_none_is_refused()
    {
        var documents = Seeds();

        Assert.Equal(5, documents.Count);
        Assert.Equal(["vietnam-belarus-joint-statement", "vietnam-kazakhstan-joint-statement", "vietnam-kazakhstan-news"], documents.Select(document => document.Work).Distinct().Order(StringComparer.Ordinal));
        Assert.All(documents, document => Assert.Equal(document.Clauses.Count, document.Clauses.Select(clause => clause.Label).Distinct().Count()));
        Assert.All(documents.SelectMany(document => document.Clauses), clause => Assert.DoesNotContain(Furniture, word => clause.Text.Contains(word, StringComparison.Ordinal)));
    }

    [RealDataFact("seeds")]
    public void The_statement_with_Kazakhstan_has_35_clauses_under_six_sections_in_each_language()
    {
        foreach (var document in Seeds().Where(document => document.Work == "vietnam-kazakhstan-joint-statement"))
        {
            var numbered = document.Clauses.Where(clause => clause.Number.Length > 0).ToList();
            Assert.Equal(Enumerable.Range(1, 35).Select(number => $"cl_{number}"), numbered.Select(clause => clause.Label));
            var sections = numbered.Where(clause => clause.Sections.Count > 0).Select(clause => clause.Sections[0]).Distinct().ToList();
            Assert.Equal(["I.", "II.", "III.", "IV.", "V.", "VI."], sections.Select(section => section.Split(' ')[0]));
            Assert.All(numbered.Take(4), clause => Assert.Empty(clause.Sections));
            Assert.Equal("closing", document.Clauses[^1].Label);
            Assert.Equal(new DateOnly(2025, 5, 6), document.Metadata.Date?.Value);
            Assert.StartsWith("Astan", document.Metadata.Place?.Value, StringComparison.Ordinal);
            Assert.Equal(["Vietnam", "Kazakhstan"], document.Metadata.Parties?.Value);
            Assert.Equal(DocumentKind.JointStatement, document.Metadata.Kind.Value);
        }
    }

    [RealDataFact("seeds")]
    public void Subject_headings_are_parted_from_section_headings()
    {
        var documents = Seeds().Where(document => document.Work == "vietnam-kazakhstan-joint-statement").ToDictionary(document => document.Language);

        Assert.Equal("Environment", Clause(documents["en"], "cl_27").Sections[1]);
        Assert.Equal("Umfeld", Clause(documents["de"], "cl_27").Sections[1]);
        Assert.Equal("Środowisko", Clause(documents["pl"], "cl_27").Sections[1]);
        Assert.Equal(["II. Ausbau der Zusammenarbeit in den Bereichen Verteidigung, Sicherheit und Justiz", "Verteidigung und Sicherheit"], Clause(documents["de"], "cl_8").Sections);
        Assert.Equal(["II. Rozszerzanie współpracy w dziedzinie obronności, bezpieczeństwa i wymiaru sprawiedliwości", "Obrona i bezpieczeństwo"], Clause(documents["pl"], "cl_8").Sections);
        Assert.Equal(["p_1", "p_2", "p_3"], documents["de"].Clauses.Take(3).Select(clause => clause.Label));
    }

    [RealDataFact("seeds")]
    public void The_statement_with_Belarus_and_the_news_report_are_read_by_paragraph()
    {
        var documents = Seeds().ToDictionary(document => document.Id);
        var belarus = documents["vietnam-belarus-joint-statement/sv"];
        Assert.Equal(["Vietnam", "Belarus"], belarus.Metadata.Parties?.Value);
        Assert.Equal((new DateOnly(2025, 5, 12), "Minsk"), (belarus.Metadata.Date!.Value, belarus.Metadata.Place!.Value));
        Assert.Contains(belarus.Clauses, clause => clause.Text.Contains("ökenspridning", StringComparison.Ordinal) && clause.Sections[0].StartsWith("UTBILDNING", StringComparison.Ordinal));

        var news = documents["vietnam-kazakhstan-news/en"];
        Assert.Equal(DocumentKind.News, news.Metadata.Kind.Value);
        Assert.Equal(new DateOnly(2025, 5, 6), news.Metadata.Date?.Value);
        Assert.StartsWith("Việt Nam and Kazakhstan have elevated", news.Clauses[0].Text, StringComparison.Ordinal);
        Assert.EndsWith("Strategic Partnership.", news.Clauses[^1].Text, StringComparison.Ordinal);
    }

    [RealDataFact("messy/html_treaties")]
    public void Html_treaties_have_all_of_their_articles()
    {
        foreach (var (name, articles) in new[] { ("cedaw", 30), ("crc", 54), ("crpd", 50), ("gc-ap1", 102), ("genocide", 19), ("icj-statute", 70), ("outer-space", 17), ("uncac", 71) })
        {
            var document = Assert.Single(_reader.Read(RealData.File("messy", "html_treaties", $"docs_treaties_{name}.html")).Documents);
            var numbers = document.Clauses.Where(clause => clause.Number.Length > 0).Select(clause => clause.Number.Split('(')[0]).Distinct();
            Assert.Equal(Enumerable.Range(1, articles).Select(number => $"{number}"), numbers);
        }
    }

    [Fact]
    public void The_samples_have_the_same_clauses_in_all_four_languages()
    {
        var (files, refusals) = SourceFiles.Find([Path.Combine(RealData.RepositoryRoot, "samples")]);
        Assert.DoesNotContain(refusals, refusal => File.Exists(refusal.Path));
        foreach (var work in files.Select(path => Assert.Single(_reader.Read(path).Documents)).GroupBy(document => document.Work))
        {
            Assert.Equal(Languages.All.Order(StringComparer.Ordinal), work.Select(document => document.Language).Order(StringComparer.Ordinal));
            var labels = work.Select(document => string.Join(' ', document.Clauses.Select(clause => clause.Label))).Distinct();
            Assert.Single(labels);
        }
    }

    private static Clause Clause(Document document, string label) => document.Clauses.Single(clause => clause.Label == label);

    private List<Document> Seeds()
    {
        var (files, refusals) = SourceFiles.Find([RealData.File("seeds")]);
        Assert.Empty(refusals);
        var results = files.Select(path => _reader.Read(path)).ToList();
        Assert.All(results, result => Assert.Empty(result.Refusals));
        return [.. results.SelectMany(result => result.Documents)];
    }
}
