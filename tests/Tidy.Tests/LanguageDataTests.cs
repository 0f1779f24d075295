using System.Text;
using Xunit.Abstractions;

namespace Chancery.Tidy.Tests;

/// <summary>The tables that a linguist edits keep their form, so that a slip of the hand is found before it is searched for.</summary>
public sealed class LanguageDataTests(ITestOutputHelper output)
{
    private const int ConceptsMin = 1_500;
    private const int MultiWordConceptsMin = 300;
    private const string Header = "id\ten\tde\tsv\tpl\tfield";

    private const string LexiconAdvice =
        "A lexicon row is id, en, de, sv, pl and field with a tab between each, alternatives separated by | with the best first " +
        "(CONTRIBUTING.md, \"Add words to the lexicon\"). Correct the row:";

    private const string StopWordAdvice =
        "Stop words stand one a line, in the order of their code points, each once. Sort the list (LC_ALL=C sort -u), comments first:";

    [Fact]
    public void Lexicon_rows_have_the_form_that_is_read() => House.IsTidy(Lexicon().SelectMany(LexiconFindings), LexiconAdvice);

    [Fact]
    public void The_lexicon_is_as_large_as_it_says()
    {
        string[][] rows = [.. Lexicon().SelectMany(file => Rows(file)).Select(row => row.Cells)];
        int multiWord = rows.Count(IsMultiWord);
        output.WriteLine($"{rows.Length} concepts, {multiWord} of them of more than one word in English.");
        Assert.True(
            rows.Length >= ConceptsMin,
            $"The lexicon has {rows.Length} concepts: {ConceptsMin} are the least. Add rows to analyzers/lexicon.");
        Assert.True(
            multiWord >= MultiWordConceptsMin,
            $"{multiWord} concepts have more than one word: {MultiWordConceptsMin} are the least. Add terms such as \"joint statement\".");
    }

    [Fact]
    public void Stop_words_are_sorted_and_unique() =>
        House.IsTidy(
            House.Texts
                .Where(file => file.Path.StartsWith("analyzers/", StringComparison.Ordinal) && file.Name == "stopwords.txt")
                .SelectMany(StopWordFindings),
            StopWordAdvice);

    [Fact]
    public void A_good_table_passes() =>
        Assert.Empty(LexiconFindings(Table(
            "treaty\ttreaty|convention\tVertrag\tfördrag\ttraktat\tlaw",
            "clause\tclause\tKlausel\tklausul\tklauzula\tlaw")));

    [Theory]
    [InlineData("treaty\ttreaty\tVertrag\tfördrag\tlaw")]
    [InlineData("treaty\ttreaty\t\tfördrag\ttraktat\tlaw")]
    [InlineData("treaty\ttreaty|\tVertrag\tfördrag\ttraktat\tlaw")]
    [InlineData("treaty\ttreaty\tVertrag \tfördrag\ttraktat\tlaw")]
    [InlineData("treaty\ttreaty|pact|treaty\tVertrag\tfördrag\ttraktat\tlaw")]
    [InlineData("treaty\ttreaty\tVertrag\tfo\u0308rdrag\ttraktat\tlaw")]
    [InlineData("treaty\ttreaty\tVertrag\tfördrag\ttraktat\ttrade")]
    [InlineData("once\ttreaty\tVertrag\tfördrag\ttraktat\tlaw")]
    public void A_bad_row_is_found(string row) => Assert.Single(LexiconFindings(Table("once\tonce\teinmal\ten gång\traz\tlaw", row)));

    [Fact]
    public void Another_header_is_found() =>
        Assert.Single(LexiconFindings(new HouseFile("analyzers/lexicon/law.tsv", "id\ten\tde\tpl\tsv\tfield\n")));

    [Theory]
    [InlineData("# words\na\nab\n", 0)]
    [InlineData("b\na\n", 1)]
    [InlineData("a\na\n", 1)]
    [InlineData("ś\nz\n", 1)]
    public void An_unsorted_list_is_found(string text, int findings) =>
        Assert.Equal(findings, StopWordFindings(new HouseFile("analyzers/pl/stopwords.txt", text)).Count());

    private static HouseFile Table(params string[] rows) => new("analyzers/lexicon/law.tsv", $"{Header}\n{string.Join('\n', rows)}\n");

    private static IEnumerable<HouseFile> Lexicon() =>
        House.WithExtension(".tsv").Where(file => file.Path.StartsWith("analyzers/lexicon/", StringComparison.Ordinal));

    private static IEnumerable<(int Line, string[] Cells)> Rows(HouseFile file) =>
        file.Lines.Skip(1).Where(line => line.Line.Length > 0).Select(line => (line.Number, line.Line.Split('\t')));

    /// <remarks>The best English term decides: the other languages write as one word what English writes as two.</remarks>
    private static bool IsMultiWord(string[] cells) => cells.Length > 1 && cells[1].Split('|')[0].Contains(' ', StringComparison.Ordinal);

    private static IEnumerable<string> LexiconFindings(HouseFile file)
    {
        if (file.Lines.First().Line != Header)
        {
            yield return $"{file.Path}:1: the header is not \"{Header.Replace("\t", "<tab>", StringComparison.Ordinal)}\"";
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach ((int line, string[] cells) in Rows(file))
        {
            foreach (string fault in RowFaults(cells, Path.GetFileNameWithoutExtension(file.Path), ids))
            {
                yield return $"{file.Path}:{line}: {fault}";
            }
        }
    }

    private static IEnumerable<string> RowFaults(string[] cells, string field, HashSet<string> ids)
    {
        if (cells.Length != 6)
        {
            return [$"{cells.Length} columns instead of 6"];
        }

        var faults = cells[1..5].SelectMany(CellFaults).ToList();
        if (cells[0].Length == 0 || !ids.Add(cells[0]))
        {
            faults.Add($"the id \"{cells[0]}\" is empty or taken by a row above");
        }

        if (cells[5] != field)
        {
            faults.Add($"the field \"{cells[5]}\" is not the file's name, \"{field}\"");
        }

        return faults;
    }

    private static IEnumerable<string> CellFaults(string cell)
    {
        string[] alternatives = cell.Split('|');
        if (alternatives.Any(alternative => alternative.Length == 0 || alternative != alternative.Trim()))
        {
            yield return $"\"{cell}\" holds an empty alternative or a space beside one";
        }

        if (alternatives.Distinct(StringComparer.Ordinal).Count() < alternatives.Length)
        {
            yield return $"\"{cell}\" holds the same alternative twice";
        }

        if (!cell.IsNormalized(NormalizationForm.FormC))
        {
            yield return $"\"{cell}\" is not in normal form C";
        }
    }

    private static IEnumerable<string> StopWordFindings(HouseFile file)
    {
        (int Number, string Line)[] words = [.. file.Lines.Where(line => line.Line.Length > 0 && line.Line[0] != '#')];
        return from pair in words.Zip(words.Skip(1))
               where string.CompareOrdinal(pair.First.Line, pair.Second.Line) >= 0
               select $"{file.Path}:{pair.Second.Number}: \"{pair.Second.Line}\" after \"{pair.First.Line}\"";
    }
}
