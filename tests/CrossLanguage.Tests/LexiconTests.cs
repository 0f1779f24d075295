using Chancery.Analysis;
using Xunit.Abstractions;

namespace Chancery.CrossLanguage.Tests;

public sealed class LexiconTests(ITestOutputHelper output)
{
    [Fact]
    public void The_lexicon_has_at_least_five_thousand_concepts_each_with_an_id_of_its_own()
    {
        Assert.True(Lexicon.BuiltIn.Entries.Count >= 5_000, $"{Lexicon.BuiltIn.Entries.Count} concepts");
        Assert.Equal(Lexicon.BuiltIn.Entries.Count, Lexicon.BuiltIn.Entries.DistinctBy(entry => entry.Evidence).Count());
        Assert.True(Lexicon.BuiltIn.Entries.Count(entry => entry.Terms["en"][0].Contains(' ', StringComparison.Ordinal)) >= 1_500);
    }

    [Fact]
    public void Every_alternative_is_found_back_in_its_language()
    {
        var lost = new List<string>();
        foreach (string language in Analyzer.Languages)
        {
            foreach (var entry in Lexicon.BuiltIn.Entries)
            {
                foreach (string term in entry.Terms[language])
                {
                    var tokens = Analyzer.For(language).Analyze(term);
                    var match = tokens.Count == 0 ? LexiconMatch.None : Lexicon.BuiltIn.FindLongest(language, tokens, 0);
                    if (match.Words != tokens.Count || !match.Entries.Contains(entry))
                    {
                        lost.Add($"{language} {entry.Evidence}: {term}");
                    }
                }
            }
        }

        Assert.True(lost.Count == 0, $"{lost.Count} terms are not found back:\n{string.Join('\n', lost.Take(50))}");
    }

    /// <summary>Words of different concepts that share their stems but not their forms: a list to look at, no fault in itself.</summary>
    [Fact]
    public void Homographs_are_few()
    {
        foreach (string language in Analyzer.Languages)
        {
            var clashes = Lexicon.BuiltIn.Entries
                .SelectMany(entry => entry.Terms[language].Select(term => (Entry: entry, Term: term, Tokens: Analyzer.For(language).Analyze(term))))
                .GroupBy(each => string.Join(' ', each.Tokens.Select(token => token.Stem)), StringComparer.Ordinal)
                .Where(group => group.Select(each => string.Join(' ', each.Tokens.Select(token => token.Form))).Distinct(StringComparer.Ordinal).Count() > 1)
                .Where(group => group.Select(each => each.Entry).Distinct().Count() > 1)
                .Select(group => string.Join(" / ", group.Select(each => $"{each.Term} ({each.Entry.Evidence})").Distinct()))
                .ToList();
            output.WriteLine($"{language}: {clashes.Count} stems shared by several concepts");
            clashes.ForEach(output.WriteLine);
            Assert.True(clashes.Count < Lexicon.BuiltIn.Entries.Count / 10, $"{language}: {clashes.Count}");
        }
    }

    [Theory]
    [InlineData("", "line 1")]
    [InlineData("id\ten\tde", "line 1")]
    [InlineData("id\ten\tde\tsv\tpl\tfield\nx\ta\tb\tc\td", "line 2: 5 columns")]
    [InlineData("id\ten\tde\tsv\tpl\tfield\nx\ta\tb\tc\td\tf\ny\ta\t | \tc\td\tf", "line 3: 'y' has no term in de")]
    public void A_broken_file_is_refused_with_its_line(string text, string said) =>
        Assert.Contains(said, Assert.Throws<FormatException>(() => LexiconFile.Read("file", new StringReader(text))).Message, StringComparison.Ordinal);
}
