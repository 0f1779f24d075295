namespace Chancery.Documents.Tests;

public sealed class MetadataTests : IDisposable
{
    private readonly Texts _texts = new();

    public void Dispose() => _texts.Dispose();

    [Theory]
    [InlineData("en", "Done at Geneva on 6 May 2025 in two originals.", "Geneva")]
    [InlineData("en", "Adopted in Geneva, 6 May 2025, in two originals.", "Geneva")]
    [InlineData("en", "Signed on May 6, 2025 in New York by both sides.", "New York")]
    [InlineData("de", "Geschehen zu Bad Aussee am 6. Mai 2025 in zwei Urschriften.", "Bad Aussee")]
    [InlineData("sv", "Upprättat i Minsk den 6 maj 2025 i två original.", "Minsk")]
    [InlineData("pl", "Sporządzono w Warszawie dnia 6 maja 2025 r. w dwóch egzemplarzach.", "Warszawie")]
    public void Closing_formulas_give_day_and_place(string language, string formula, string place)
    {
        var document = _texts.One($"text.{language}.txt", $"1. {Long(language)}\n2. {Long(language)}\n{formula}\n");

        Assert.Equal(new DateOnly(2025, 5, 6), document.Metadata.Date?.Value);
        Assert.Equal("from closing formula", document.Metadata.Date?.Reason);
        Assert.Equal(place, document.Metadata.Place?.Value);
    }

    [Theory]
    [InlineData("Treaty between Poland and the Kingdom of Sweden on Ferries", "en", DocumentKind.Treaty, "Poland,Sweden")]
    [InlineData("Abkommen zwischen Deutschland und Kasachstan über Visa", "de", DocumentKind.Treaty, "Germany,Kazakhstan")]
    [InlineData("Gemensamt uttalande av Sverige och Vitryssland", "sv", DocumentKind.JointStatement, "Sweden,Belarus")]
    [InlineData("Umowa między Rzecząpospolitą Polską a Republiką Kazachstanu", "pl", DocumentKind.Treaty, "Poland,Kazakhstan")]
    [InlineData("Rezolucja w sprawie uchodźców", "pl", DocumentKind.Resolution, "")]
    [InlineData("Declaration on the Sea", "en", DocumentKind.Declaration, "")]
    public void Titles_name_kind_and_parties(string title, string language, DocumentKind kind, string parties)
    {
        var metadata = _texts.One($"text.{language}.txt", $"{title}\n\n1. {Long(language)}\n2. {Long(language)}\n").Metadata;

        Assert.Equal(title, metadata.Title.Value);
        Assert.Equal(kind, metadata.Kind.Value);
        Assert.Equal(parties, string.Join(',', metadata.Parties?.Value ?? []));
    }

    [Fact]
    public void A_dateline_tells_news_with_place_and_day()
    {
        var document = _texts.One("report.en.txt", " date 2025-05-06 ASTANA — The two presidents have signed the agreement today.\n\nThey will meet again in the autumn. — VNS");

        Assert.Equal("The two presidents have signed the agreement today.", document.Clauses[0].Text);
        Assert.Equal("They will meet again in the autumn.", document.Clauses[1].Text);
        Assert.Equal(DocumentKind.News, document.Metadata.Kind.Value);
        Assert.Equal("Astana", document.Metadata.Place?.Value);
        Assert.Equal(new DateOnly(2025, 5, 6), document.Metadata.Date?.Value);
    }

    [Fact]
    public void Front_matter_goes_before_all_that_is_found()
    {
        var document = _texts.One("text.md", """
            ---
            lang: pl
            title: "Umowa"
            date: 2020-02-03
            place: Gdynia
            parties: [Poland, Sweden]
            kind: joint statement
            source: https://example.org/umowa
            work: ferry-deal
            ---
            # Inny tytuł

            1. Promy kursują codziennie między oboma portami.

            2. Koszty ponoszą obie Strony po połowie.
            """);

        var metadata = document.Metadata;
        Assert.Equal("ferry-deal/pl", document.Id);
        Assert.Equal("Umowa", metadata.Title.Value);
        Assert.Equal(new DateOnly(2020, 2, 3), metadata.Date?.Value);
        Assert.Equal(["Poland", "Sweden"], metadata.Parties?.Value);
        Assert.Equal(DocumentKind.JointStatement, metadata.Kind.Value);
        Assert.Equal("declared in the front matter", metadata.Place?.Reason);
        Assert.Equal("https://example.org/umowa", metadata.Source?.Value);
    }

    [Fact]
    public void Where_nothing_names_them_values_are_absent()
    {
        var metadata = _texts.One("some-notes.en.txt", $"1. {Long("en")}\n2. {Long("en")}\n").Metadata;

        Assert.Null(metadata.Date);
        Assert.Null(metadata.Place);
        Assert.Null(metadata.Parties);
        Assert.Equal(DocumentKind.Other, metadata.Kind.Value);
        Assert.Equal(new Found<string>("Some notes", "from file name"), metadata.Title);
    }

    private static string Long(string language) => language switch
    {
        "de" => "Beide Seiten werden ihre Häfen füreinander öffnen und die Gebühren senken.",
        "sv" => "Båda sidor ska öppna sina hamnar för varandra och sänka avgifterna.",
        "pl" => "Obie strony otworzą dla siebie swoje porty i obniżą opłaty.",
        _ => "Both sides will open their ports to each other and lower the fees.",
    };
}
