using System.IO.Compression;
using Chancery.Testing;

namespace Chancery.Documents.Tests;

public sealed class LanguageDetectorTests
{
    private readonly LanguageDetector _detector = new();

    [Theory]
    [InlineData("The two sides agreed to strengthen their cooperation in trade.", "en")]
    [InlineData("Beide Seiten vereinbarten, ihre Zusammenarbeit im Handel zu stärken.", "de")]
    [InlineData("De två sidorna enades om att stärka samarbetet inom handeln.", "sv")]
    [InlineData("Obie strony zgodziły się zacieśnić współpracę w dziedzinie handlu.", "pl")]
    [InlineData("Les deux parties sont convenues de renforcer leur coopération dans le domaine du commerce.", null)]
    [InlineData("Beide partijen zijn overeengekomen dat hun samenwerking op het gebied van de handel wordt versterkt.", null)]
    [InlineData("De to parter blev enige om at styrke deres samarbejde inden for handel og ikke at indføre told.", null)]
    [InlineData("Obě strany se dohodly, že budou posilovat svou spolupráci v oblasti obchodu.", null)]
    [InlineData("De to partene ble enige om å styrke samarbeidet sitt og ikke innføre toll.", null)]
    [InlineData("Las dos partes acordaron fortalecer su cooperación en el ámbito del comercio.", null)]
    [InlineData("Стороны договорились укреплять сотрудничество в области торговли.", null)]
    [InlineData("兩國同意加強貿易合作。", null)]
    [InlineData("12345 — 67.8 %", null)]
    [InlineData("", null)]
    public void Languages_are_told_and_others_are_none_of_the_four(string text, string? language)
    {
        Assert.Equal(language, _detector.Detect(text).Language);
    }

    [RealDataFact("scale/paragraphs.de.tsv.gz")]
    public void Held_out_paragraphs_are_told()
    {
        // The English file holds Dutch and Swedish rows, one or two in a hundred, which the detector rightly doesn't call English.
        foreach (var (language, shareMin) in new[] { ("en", 0.98), ("de", 0.995), ("sv", 0.995), ("pl", 0.995) })
        {
            var texts = HeldOut(language).Where(text => text.Length >= 40).ToList();
            var share = texts.Count(text => _detector.Detect(text).Language == language) / (double)texts.Count;
            Assert.True(share >= shareMin, $"{language}: {share:0.0000} of the paragraphs are told, {shareMin} is to reach");
        }
    }

    [RealDataFact("langid/eld_word-pairs.4lang.tsv")]
    public void Word_pairs_are_told()
    {
        var rows = File.ReadLines(RealData.File("langid", "eld_word-pairs.4lang.tsv")).Select(line => line.Split('\t')).ToList();
        var share = rows.Count(row => _detector.Detect(row[1]).Language == row[0]) / (double)rows.Count;

        Assert.True(share >= 0.95, $"{share:0.0000} of the pairs are told, 0.95 is to reach");
    }

    [RealDataFact("messy/md_nl_treaty_series")]
    public void Dutch_treaties_are_none_of_the_four()
    {
        var reader = new DocumentReader(new ReadOptions());
        var refused = reader.Read(RealData.File("messy", "md_nl_treaty_series", "etc_BWBV0001105_README.md"));

        Assert.Empty(refused.Documents);
    }

    // The profiles are made without every twentieth row.
    private static IEnumerable<string> HeldOut(string language)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(RealData.File("scale", $"paragraphs.{language}.tsv.gz")), CompressionMode.Decompress));
        for (var row = 0; reader.ReadLine() is { } line; row++)
        {
            if (row % 20 == 0)
            {
                yield return line.Split('\t')[^1];
            }
        }
    }
}
