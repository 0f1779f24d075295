namespace Chancery.Documents.Tests.Reading;

/// <summary>The XML formats that mark their articles themselves, and what XML can do to its reader.</summary>
public sealed class MarkupTests : IDisposable
{
    private const string Akn =
        """
        <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="treaty"><meta><identification source="#desk">
        <FRBRWork><FRBRdate date="2031-04-02" name="signature"/></FRBRWork><FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification></meta>
        <preface><p><docTitle>Treaty between Estmark and Norlund on the Salmon<authorialNote><p>A note.</p></authorialNote></docTitle></p></preface>
        <preamble><recitals><recital><num>(1)</num><p>The salmon knows no border.</p></recital></recitals></preamble>
        <body><chapter><num>Chapter I</num><heading>General provisions</heading>
        <article><num>Article 5</num><heading>Quotas</heading>
        <paragraph><num>1.</num><content><p>Each Party sets a quota.</p></content></paragraph>
        <paragraph><num>2.</num><list><intro><p>The quota names:</p></intro><point><num>(a)</num><content><p>the river;</p></content></point><point><num>b</num><content><p>the year.</p></content></point></list></paragraph></article>
        <article><num>Article 6</num><content><p>Rods are free.</p></content></article></chapter></body>
        <conclusions><p>Done at Lund on 2 April 2031.</p><p>For Estmark</p></conclusions>
        <attachments><attachment><doc name="annex"><preface><longTitle><p>List of rivers</p></longTitle></preface><mainBody><p>The Sarn and all streams that run into it.</p></mainBody></doc></attachment></attachments>
        </act></akomaNtoso>
        """;

    private const string Formex =
        """
        <?xml version="1.0"?><ACT><BIB.INSTANCE><DATE ISO="20310402">20310402</DATE><LG.DOC>SV</LG.DOC></BIB.INSTANCE>
        <TITLE><TI><P>Förordning om fyrar<NOTE><P>En not.</P></NOTE></P></TI></TITLE>
        <PREAMBLE><GR.VISA><VISA>med beaktande av fördraget,</VISA></GR.VISA><GR.CONSID><CONSID><NP><NO.P>(1)</NO.P><TXT>Fyrarna lyser för alla.</TXT></NP></CONSID></GR.CONSID></PREAMBLE>
        <ENACTING.TERMS><DIVISION><TITLE><TI><P>KAPITEL I</P></TI><STI><P>Inledning</P></STI></TITLE>
        <ARTICLE IDENTIFIER="001"><TI.ART>Artikel 1</TI.ART><STI.ART>Syfte</STI.ART><PARAG><NO.PARAG>1.</NO.PARAG><ALINEA>Fyrarna ska lysa.</ALINEA></PARAG><PARAG><NO.PARAG>2.</NO.PARAG><ALINEA><P>De ska skötas:</P><LIST><ITEM><NP><NO.P>a)</NO.P><TXT>dagligen,</TXT></NP></ITEM></LIST></ALINEA></PARAG></ARTICLE></DIVISION></ENACTING.TERMS>
        <FINAL><P>Utfärdad i Lund den 2 april 2031.</P><SIGNATORY><P>Ordförande</P></SIGNATORY></FINAL>
        <ANNEX><TITLE><TI><P>BILAGA II</P></TI></TITLE><CONTENTS><NP><NO.P>1.</NO.P><TXT>Fyren vid Sarn.</TXT></NP><TBL><CORPUS><ROW><CELL><P>Norra fyren</P></CELL><CELL>12 meter</CELL></ROW></CORPUS></TBL></CONTENTS></ANNEX></ACT>
        """;

    private readonly Texts _texts = new();

    public void Dispose() => _texts.Dispose();

    [Fact]
    public void Akoma_Ntoso_gives_its_article_tree()
    {
        var document = _texts.One("salmon.xml", Akn);

        Assert.Equal(["rec_1", "art_5__para_1", "art_5__para_2", "art_6", "closing", "annex_1__p_1"], document.Clauses.Select(clause => clause.Label));
        Assert.Equal(["1", "5(1)", "5(2)", "6", "", ""], document.Clauses.Select(clause => clause.Number));
        Assert.Equal(["Chapter I General provisions", "Quotas"], document.Clauses[2].Sections);
        Assert.Equal("The quota names:\n(a) the river;\n(b) the year.", document.Clauses[2].Text);
        Assert.Equal("Done at Lund on 2 April 2031.", document.Clauses[4].Text);
        Assert.Equal(["List of rivers"], document.Clauses[5].Sections);
        Assert.Equal(("en", "Treaty between Estmark and Norlund on the Salmon", new DateOnly(2031, 4, 2), DocumentKind.Treaty), (document.Language, document.Metadata.Title.Value, document.Metadata.Date!.Value, document.Metadata.Kind.Value));
    }

    [Fact]
    public void Formex_gives_recitals_articles_and_annexes()
    {
        var document = _texts.One("fyrar.xml", Formex);

        Assert.Equal(["cit_1", "rec_1", "art_1__para_1", "art_1__para_2", "closing", "annex_II__cl_1", "annex_II__p_1"], document.Clauses.Select(clause => clause.Label));
        Assert.Equal(["KAPITEL I Inledning", "Syfte"], document.Clauses[2].Sections);
        Assert.Equal("De ska skötas:\na) dagligen,", document.Clauses[3].Text);
        Assert.Equal("Norra fyren 12 meter", document.Clauses[6].Text);
        Assert.Equal(("sv", "Förordning om fyrar", "Lund"), (document.Language, document.Metadata.Title.Value, document.Metadata.Place!.Value));
    }

    [Fact]
    public void Formex_that_only_describes_a_publication_is_named() =>
        Assert.Contains("<PUBLICATION>", Texts.Refusal(_texts.Read("toc.xml", "<PUBLICATION xmlns:x=\"y\"><OJ><TITLE><TI><P>Contents</P></TI></TITLE></OJ></PUBLICATION>")), StringComparison.Ordinal);

    [Fact]
    public void Tei_gives_the_edited_text_without_its_apparatus()
    {
        var document = _texts.One(
            "letter.xml",
            """
            <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title type="short">Letter</title><title type="complete">Letter on the Lighthouses</title></titleStmt>
            <publicationStmt><date when="2014-01-22">2014</date></publicationStmt></fileDesc></teiHeader>
            <text><body><div><head>The first lamp</head><opener><dateline>Lund, <date when="1881-05-03">May 3, 1881</date></dateline></opener>
            <p>The lamp was lit on a <choice><sic>strom</sic><corr>storm</corr></choice> night,<note n="1">Not in the draft.</note> and
            it <hi rend="italic">never</hi> went out.</p><figure><head>The lamp</head></figure></div></body></text></TEI>
            """);

        var clause = document.Clauses[^1];
        Assert.Equal("The lamp was lit on a storm night, and it never went out.", clause.Text);
        Assert.Equal(["The first lamp"], clause.Sections);
        Assert.Equal(("Letter on the Lighthouses", new DateOnly(1881, 5, 3)), (document.Metadata.Title.Value, document.Metadata.Date!.Value));
    }

    [Theory]
    [InlineData("<!DOCTYPE TEI [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><TEI><text>&b;</text></TEI>", "could unfold without end")]
    [InlineData("<!DOCTYPE TEI [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><TEI><text>&a;</text></TEI>", "external entity")]
    [InlineData("<!DOCTYPE TEI SYSTEM \"tei.dtd\"><TEI><text><body><p>&a;</p></body></text></TEI>", "entit")]
    [InlineData("<TEI><text><p>broken</text></TEI>", "broken XML")]
    [InlineData("<?xml version=\"1.0\"?><invoice><total>5</total></invoice>", "root element <invoice>")]
    public void Hostile_and_foreign_XML_is_refused_by_name(string xml, string reason) =>
        Assert.Contains(reason, Texts.Refusal(_texts.Read("hostile.xml", xml)), StringComparison.Ordinal);

    [Theory]
    [InlineData("<TEI>", "<div>")]
    [InlineData("<akomaNtoso>", "<section>")]
    [InlineData("<ACT>", "<DIVISION>")]
    public void Deep_nesting_is_refused(string root, string element) =>
        Assert.Contains("nested", Texts.Refusal(_texts.Read("deep.xml", root + string.Concat(Enumerable.Repeat(element, 100_000)))), StringComparison.Ordinal);

    [Fact]
    public void XML_in_another_encoding_is_read_as_it_declares() =>
        Assert.Equal("Överenskommelsen gäller.", Assert.Single(new DocumentReader(new ReadOptions { Language = "sv" }).Read(_texts.Put("latin.xml", System.Text.Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><TEI><text><body><p>Överenskommelsen gäller.</p></body></text></TEI>"))).Documents).Clauses[0].Text);
}
