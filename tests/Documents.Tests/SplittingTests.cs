namespace Chancery.Documents.Tests;

public sealed class SplittingTests : IDisposable
{
    private readonly Texts _texts = new();

    public void Dispose() => _texts.Dispose();

    [Fact]
    public void Numbered_clauses_stand_under_their_sections_and_go_on_over_paragraphs()
    {
        var document = _texts.One("statement.en.txt", """
            Joint Statement on Friendship

            The two presidents met and adopted the following text for their peoples.

            I. Politics
            1. The two sides value their friendship highly.
            They will meet again next year in the capital.
            2. The two sides will consult each other often.
            II. Economy
            Trade
            3. The two sides will lower their tariffs on timber.
            Energy and water
            4. The two sides will share the waters of the river.
            """);

        Assert.Equal(["p_1", "cl_1", "cl_2", "cl_3", "cl_4"], document.Clauses.Select(clause => clause.Label));
        Assert.Equal("The two sides value their friendship highly.\nThey will meet again next year in the capital.", document.Clauses[1].Text);
        Assert.Equal(ClauseRole.Preamble, document.Clauses[0].Role);
        Assert.Equal(["I. Politics"], document.Clauses[2].Sections);
        Assert.Equal(["II. Economy", "Trade"], document.Clauses[3].Sections);
        Assert.Equal(["II. Economy", "Energy and water"], document.Clauses[4].Sections);
    }

    [Theory]
    [InlineData("de", "II. Ausbau der Zusammenarbeit in den Bereichen Handel, Fischerei und Zoll Handel und Fischerei", "II. Ausbau der Zusammenarbeit in den Bereichen Handel, Fischerei und Zoll", "Handel und Fischerei")]
    [InlineData("pl", "II. Rozwój współpracy w dziedzinie handlu, rybołówstwa i ceł Handel i rybołówstwo", "II. Rozwój współpracy w dziedzinie handlu, rybołówstwa i ceł", "Handel i rybołówstwo")]
    [InlineData("de", "II. Zusammenarbeit der Ministerien für Handel und Fischerei und der Ämter", "II. Zusammenarbeit der Ministerien für Handel und Fischerei und der Ämter", null)]
    public void A_subject_heading_glued_to_a_section_heading_is_parted_from_it(string language, string glued, string section, string? subject)
    {
        var document = _texts.One($"statement.{language}.txt", $"""
            I. Eins
            1. Beide Seiten werden sich regelmäßig treffen und beraten.
            {glued}
            2. Beide Seiten werden ihre Häfen füreinander öffnen.
            3. Beide Seiten werden ihre Zölle senken.
            """);

        Assert.Equal(subject is null ? [section] : [section, subject], document.Clauses[1].Sections);
    }

    [Fact]
    public void Figures_within_a_text_open_no_clause()
    {
        var document = _texts.One("statement.en.txt", """
            1. Relations were opened in 1992. 5 members of the board were named then.
            1992. The year is remembered in both countries as a good one.
            27. This number does not follow on the first one at all.
            2. The second clause follows here, as it should.
            3. The third clause ends the text.
            """);

        Assert.Equal(["1", "2", "3"], document.Clauses.Select(clause => clause.Number));
        Assert.Contains("1992. The year is remembered", document.Clauses[0].Text, StringComparison.Ordinal);
        Assert.Contains("27. This number", document.Clauses[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Article", "Scope", "This Treaty applies to the whole territory of both Parties.")]
    [InlineData("de", "Artikel", "Geltungsbereich", "Dieser Vertrag gilt im gesamten Hoheitsgebiet beider Parteien.")]
    [InlineData("sv", "Artikel", "Tillämpningsområde", "Detta avtal gäller inom båda parternas hela territorium.")]
    [InlineData("pl", "Artykuł", "Zakres", "Niniejsza Umowa obowiązuje na całym terytorium obu Stron.")]
    public void Articles_and_their_paragraphs_are_clauses_in_four_languages(string language, string word, string title, string text)
    {
        var document = _texts.One($"treaty.{language}.txt", $"""
            {word} 1
            {title}
            {text}
            {word} 2
            1. {text}
            2. {text}
            (a) {text}
            {word} 3
            {text}
            """);

        Assert.Equal(["art_1", "art_2__para_1", "art_2__para_2", "art_3"], document.Clauses.Select(clause => clause.Label));
        Assert.Equal(["1", "2(1)", "2(2)", "3"], document.Clauses.Select(clause => clause.Number));
        Assert.Equal([title], document.Clauses[0].Sections);
        Assert.Empty(document.Clauses[1].Sections);
        Assert.Contains("\n(a) ", document.Clauses[2].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("§ 1 Scope", "§ 2 Principles")]
    [InlineData("Art. 1. Scope", "Art. 2. Principles")]
    [InlineData("Article 1 – Scope", "Article 2 – Principles")]
    public void Articles_are_known_in_all_their_writings(string first, string second)
    {
        var document = _texts.One("protocol.en.txt", $"""
            {first}
            (1) The Protocol applies to the gulf and to its islands.
            (2) It leaves the rights of others as they are.
            {second}
            The Parties shall act with care in all that they do there.
            """);

        Assert.Equal(["art_1__para_1", "art_1__para_2", "art_2"], document.Clauses.Select(clause => clause.Label));
        Assert.Equal(["Scope"], document.Clauses[0].Sections);
        Assert.Equal(["Principles"], document.Clauses[2].Sections);
    }

    [Fact]
    public void An_article_that_is_only_cited_opens_nothing()
    {
        var document = _texts.One("treaty.de.txt", """
            Artikel 1
            Die Parteien achten ihre Grenzen und die ihrer Nachbarn.
            Artikel 7 Absatz 2 des Vertrags vom Vorjahr bleibt davon unberührt.
            Artikel 2
            Die Parteien lösen ihren Streit auf friedlichem Wege.
            """);

        Assert.Equal(["art_1", "art_2"], document.Clauses.Select(clause => clause.Label));
        Assert.Contains("Artikel 7 Absatz 2", document.Clauses[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Recalling its resolution of last year on the same matter,", "Deeply concerned at the fate of the refugees in the border lands,")]
    [InlineData("de", "eingedenk ihrer Resolution vom vorigen Jahr zum selben Gegenstand,", "zutiefst besorgt über das Schicksal der Flüchtlinge im Grenzland,")]
    [InlineData("sv", "som erinrar om sin resolution från förra året i samma ämne,", "som är djupt oroad över flyktingarnas öde i gränslandet,")]
    [InlineData("pl", "przypominając swoją rezolucję z ubiegłego roku w tej samej sprawie,", "głęboko zaniepokojone losem uchodźców na pograniczu,")]
    public void Recitals_are_preamble_and_enacting_words_are_no_clause(string language, string first, string second)
    {
        var document = _texts.One($"resolution.{language}.txt", $"""
            Resolution 7

            The Assembly,

            {first}

            {second}

            1. Calls upon all parties to open the roads at once;

            2. Decides to return to the matter next year.
            """);

        Assert.Equal(["rec_1", "rec_2", "cl_1", "cl_2"], document.Clauses.Select(clause => clause.Label));
        Assert.Equal(ClauseRole.Preamble, document.Clauses[0].Role);
        Assert.Equal("Resolution 7", document.Metadata.Title.Value);
    }

    [Fact]
    public void Unnumbered_paragraphs_stand_under_headings_in_capitals()
    {
        var document = _texts.One("declaration.sv.txt", """
            De båda sidorna enades om att träffas oftare än tidigare.
            FÖRSVAR OCH SÄKERHET
            De båda sidorna ska utbyta erfarenheter om försvaret av sina kuster.
            De båda sidorna ska öva tillsammans varje sommar.
            Upprättat i Lund den 3 juni 2024 i två original.
            VNA
            Kommentar (0)
            """);

        Assert.Equal(["p_1", "p_2", "p_3", "closing"], document.Clauses.Select(clause => clause.Label));
        Assert.Equal(["FÖRSVAR OCH SÄKERHET"], document.Clauses[1].Sections);
        Assert.Equal(ClauseRole.Closing, document.Clauses[3].Role);
        Assert.Equal(new DateOnly(2024, 6, 3), document.Metadata.Date?.Value);
        Assert.Equal("Lund", document.Metadata.Place?.Value);
    }

    [Fact]
    public void What_a_page_says_around_the_text_is_in_no_clause()
    {
        var document = _texts.One("statement.en.txt", """
            [Sample document. All states in it are invented.]
            1. The two sides met in the old town hall of the capital.
            0605 total bill of lading 9.jpg
            The president received the guests at the airport. Photo: NNA
            2. The two sides agreed to meet again.
            Photo: The presidents shake hands. (Ministry)
            3. The two sides thanked their hosts.
            Source: https://example.org/statement
            Share
            Comments (0)
            """);

        Assert.Equal(["The two sides met in the old town hall of the capital.", "The two sides agreed to meet again.", "The two sides thanked their hosts."], document.Clauses.Select(clause => clause.Text));
        Assert.Equal("https://example.org/statement", document.Metadata.Source?.Value);
    }

    [Fact]
    public void Annexes_count_for_themselves_and_signatures_are_left_out()
    {
        var document = _texts.One("agreement.en.txt", """
            Agreement between the Northern Lands and the Southern Lands on Ferries

            Article 1
            The ferries shall run every day of the year.
            Article 2
            The fares are set out in the annex.
            Done at Port Albion on 4 May 2021 in two originals.
            For the Northern Lands: Ada Berg
            For the Southern Lands: Ivo Crane
            Annex: Fares
            1. A grown passenger pays ten crowns.
            2. A child pays five crowns.
            """);

        Assert.Equal(["art_1", "art_2", "closing", "annex_1__cl_1", "annex_1__cl_2"], document.Clauses.Select(clause => clause.Label));
        Assert.DoesNotContain(document.Clauses, clause => clause.Text.Contains("Ada Berg", StringComparison.Ordinal));
        Assert.Equal(["Annex: Fares"], document.Clauses[4].Sections);
        Assert.Equal("Port Albion", document.Metadata.Place?.Value);
    }

    [Fact]
    public void Sections_that_count_from_one_again_give_their_clauses_an_id_of_their_own()
    {
        var document = _texts.One("plan.en.txt", """
            I. Fields
            1. The fields shall be watered in time.
            2. The fields shall be fenced in.
            II. Woods
            1. The woods shall be left alone.
            2. The woods shall be watched over.
            """);

        Assert.Equal(["sec_I__cl_1", "sec_I__cl_2", "sec_II__cl_1", "sec_II__cl_2"], document.Clauses.Select(clause => clause.Label));
    }

    [Fact]
    public void Lines_broken_at_a_margin_are_joined()
    {
        var document = _texts.One("broken.en.txt", """
            1. The two sides agreed to strengthen their coop-
            eration in the fields of fisheries and forestry, and to
            exchange experts in both fields every year, beginning with
            the spring of the year that follows this statement.
            2. The two sides agreed to open a ferry line between
            their largest ports, which shall carry goods as well as
            travellers, and to share the costs of it in equal parts.
            3. The two sides agreed to hold days of culture in both
            capitals, with music, theatre and films for the young.
            """);

        Assert.Equal(3, document.Clauses.Count);
        Assert.StartsWith("The two sides agreed to strengthen their cooperation in the fields", document.Clauses[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', document.Clauses[1].Text);
    }
}
