namespace Chancery.Documents.Reading;

/// <summary>Goes through a Formex tree and takes its clauses: recitals, articles with their paragraphs, annexes, the closing formula.</summary>
internal sealed class FormexClauses(ReadBudget budget)
{
    /// <summary>How Formex elements lie in the text.</summary>
    public static readonly MarkupDialect Dialect = new(
        MarkupDialect.Names("P ALINEA ITEM LIST NP ROW TITLE TI STI TXT PARAG ARTICLE TI.ART STI.ART DIVISION GR.SEQ DLIST.ITEM TERM DEFINITION QUOT.S TBL BLK GR.TBL NP.ECR ACT.GEN PL.DATE TI.CJT"),
        MarkupDialect.Names("NOTE GR.NOTES BIB.INSTANCE BIB.DATA BIB.DOC BIB.OJ INFO.CONSLEG INFO.PROD GR.CORRIG GR.MOD.ACT MOD.ACT CORRIG INCLUSIONS INCL.ELEMENT IMG.CNT FORMULA SIGNATORY TOC TOC.BLK LOC.NOTES DOCUMENT.REF LINK REF.NOTE PUBLICATION.REF"),
        MarkupDialect.Names("NO.P NO.PARAG NO.ITEM NO.GR.SEQ NO.DLIST.ITEM"),
        MarkupDialect.Names("CELL IE"),
        MarkupDialect.Names("ROW"));

    private static readonly HashSet<string> Described = new(StringComparer.Ordinal)
    {
        "BIB.INSTANCE", "BIB.DATA", "BIB.DOC", "BIB.OJ", "TITLE", "INFO.CONSLEG", "INFO.PROD", "FAM.COMP", "PUBLICATION", "DOC", "GR.NOTES", "TOC", "TI.BLK", "STI.BLK", "TI", "STI",
        "NO.GR.SEQ", "PUBLICATION.REF", "FMX", "PAPER", "LINK", "EXPORT", "BIB.VOLUME",
    };

    private readonly ClauseGathering _gathering = new(budget);
    private int _annexes;

    public IReadOnlyList<Clause> Clauses => _gathering.Clauses;

    /// <summary>The title of an act on one line.</summary>
    public static string TitleOf(MarkupNode? title) => MarkupFlow.Line(Dialect, title);

    public void Read(MarkupNode root)
    {
        if (root.Name is "ANNEX" or "CONS.ANNEX")
        {
            Annex(root);
        }
        else if (!Described.Contains(root.Name))
        {
            Walk(root);
        }
    }

    private void Walk(MarkupNode node)
    {
        var loose = new List<MarkupNode>();
        foreach (var child in node.Children)
        {
            if (IsLoose(child))
            {
                loose.Add(child);
                continue;
            }

            Flush(loose);
            Take(child);
        }

        Flush(loose);
    }

    private static bool IsLoose(MarkupNode child) =>
        child.IsText || child.Name is "P" or "ALINEA" or "LIST" or "NP" or "DLIST" or "QUOT.S" or "ITEM" or "TXT" or "HT" or "REF.DOC.OJ" or "DATE" or "QUOT.START" or "QUOT.END" or "FT";

    private void Take(MarkupNode node)
    {
        switch (node.Name)
        {
            case "PREAMBLE":
                Preamble(node);
                break;
            case "ARTICLE":
                Article(node);
                break;
            case "ANNEX" or "CONS.ANNEX":
                Annex(node);
                break;
            case "FINAL":
                _gathering.AddClosing(MarkupFlow.Paragraphs(Dialect, [node]));
                break;
            case "TBL":
                Table(node);
                break;
            case "DIVISION" or "GR.SEQ" or "BLK" or "SUBDIV" or "TITLE.GEN":
                _gathering.Under(HeadingOf(node), () => Walk(node));
                break;
            default:
                if (!Described.Contains(node.Name) && !Dialect.LeftOut.Contains(node.Name))
                {
                    Walk(node);
                }

                break;
        }
    }

    private static string HeadingOf(MarkupNode node) => ClauseGathering.Heading(
        MarkupFlow.Line(Dialect, node.Child("NO.GR.SEQ")),
        MarkupFlow.Line(Dialect, node.Child("TITLE", "TI.BLK")),
        MarkupFlow.Line(Dialect, node.Child("STI.BLK")));

    private void Preamble(MarkupNode preamble)
    {
        var citations = 0;
        var recitals = 0;
        foreach (var node in preamble.Descendants())
        {
            switch (node.Name)
            {
                case "PREAMBLE.INIT" or "PREAMBLE.FINAL":
                    _gathering.AddParagraphs(MarkupFlow.Paragraphs(Dialect, [node]), ClauseRole.Preamble);
                    break;
                case "VISA":
                    citations++;
                    _gathering.Add(Numbered("cit", citations), "", MarkupFlow.Paragraphs(Dialect, [node]), ClauseRole.Preamble);
                    break;
                case "CONSID":
                    recitals++;
                    Recital(node, recitals);
                    break;
            }
        }
    }

    private void Recital(MarkupNode recital, int ordinal)
    {
        var number = recital.Descendants("NO.P").FirstOrDefault();
        var cited = ClauseGathering.NumberIn(MarkupFlow.Line(Dialect, number));
        var paragraphs = MarkupFlow.Paragraphs(Dialect, recital.Child("NP")?.Children.Where(child => !ReferenceEquals(child, number)) ?? recital.Children);
        var label = cited.Length > 0 ? ClauseLabel.Recital(cited) : Numbered("rec", ordinal);
        _gathering.Add(label, cited, paragraphs, ClauseRole.Preamble);
    }

    private void Article(MarkupNode article)
    {
        var mark = MarkupFlow.Line(Dialect, article.Child("TI.ART"));
        var number = ClauseGathering.NumberIn(mark);
        _gathering.Under(MarkupFlow.Line(Dialect, article.Child("STI.ART")), () =>
        {
            var paragraphs = article.Elements.Where(child => child.Name == "PARAG").ToList();
            var rest = article.Children.Where(child => child.Name is not ("PARAG" or "TI.ART" or "STI.ART"));
            _gathering.Add(ClauseLabel.Article(number), number, MarkupFlow.Paragraphs(Dialect, rest));
            foreach (var paragraph in paragraphs)
            {
                var cited = ClauseGathering.NumberIn(MarkupFlow.Line(Dialect, paragraph.Child("NO.PARAG")));
                var text = MarkupFlow.Paragraphs(Dialect, paragraph.Children.Where(child => child.Name != "NO.PARAG"));
                var isNumbered = cited.Length > 0;
                _gathering.Add(
                    isNumbered ? ClauseLabel.ArticleParagraph(number, cited) : ClauseLabel.Article(number),
                    isNumbered ? $"{number}({cited})" : number,
                    text);
            }
        });
    }

    private void Annex(MarkupNode annex)
    {
        _annexes++;
        var mark = MarkupFlow.Line(Dialect, annex.Child("TITLE")?.Child("TI"));
        var heading = MarkupFlow.Line(Dialect, annex.Child("TITLE"));
        var number = mark.Length > 0 && mark.Contains(' ', StringComparison.Ordinal) ? ClauseGathering.NumberIn(mark) : "";
        _gathering.InAnnex(number.Length > 0 ? number : Numbered("", _annexes), heading, () => Walk(annex));
    }

    // In an annex a numbered paragraph is a clause of its own; unnumbered ones go with the list that they announce.
    private void Flush(List<MarkupNode> loose)
    {
        var numbered = loose.SelectMany(Unfold).ToList();
        var plain = new List<MarkupNode>();
        foreach (var node in numbered)
        {
            if (NumberOf(node) is { Length: > 0 } number)
            {
                AddPlain(plain);
                _gathering.Add(ClauseLabel.Numbered(number), number, MarkupFlow.Paragraphs(Dialect, Body(node)));
            }
            else
            {
                plain.Add(node);
            }
        }

        AddPlain(plain);
        loose.Clear();
    }

    private void AddPlain(List<MarkupNode> plain)
    {
        _gathering.AddParagraphs(MarkupFlow.Paragraphs(Dialect, plain));
        plain.Clear();
    }

    private static IEnumerable<MarkupNode> Unfold(MarkupNode node) =>
        node.Name == "LIST" && node.Attribute("TYPE") is "ARAB" or "ROMAN" ? node.Elements : [node];

    private static string NumberOf(MarkupNode node)
    {
        var point = node.Name == "NP" ? node : node.Name == "ITEM" ? node.Child("NP") : null;
        var mark = MarkupFlow.Line(Dialect, point?.Child("NO.P"));
        return mark.Length > 0 && char.IsAsciiDigit(mark[0]) ? ClauseGathering.NumberIn(mark.TrimEnd('.').Replace('.', '-')).Replace('-', '.') : "";
    }

    private static IEnumerable<MarkupNode> Body(MarkupNode node) =>
        (node.Name == "NP" ? node : node.Child("NP")!).Children.Where(child => child.Name != "NO.P");

    // A row of a table stands for itself: a substance, a country, a tariff line.
    private void Table(MarkupNode table)
    {
        _gathering.Under(MarkupFlow.Line(Dialect, table.Child("TITLE")), () =>
        {
            foreach (var row in table.Descendants("ROW"))
            {
                if (row.Attribute("TYPE") != "HEADER")
                {
                    _gathering.AddParagraphs(MarkupFlow.Paragraphs(Dialect, [row]));
                }
            }
        });
    }

    private static string Numbered(string kind, int number) =>
        kind.Length == 0 ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{kind}_{number}");
}
