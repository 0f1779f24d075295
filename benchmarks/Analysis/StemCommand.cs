using Chancery.Analysis;

namespace Chancery.Benchmarks.Analysis;

/// <summary>Measures the analyzers' stems on UniMorph's pairs of lemma and form.</summary>
internal static class StemCommand
{
    public static int Run(string data)
    {
        Console.WriteLine("| | pairs | under-stemming | over-stemming | F1 |\n| --- | --- | --- | --- | --- |");
        foreach (string language in Analyzer.Languages)
        {
            List<LemmaPair> gold = LemmaPairs.ReadUniMorph(Path.Combine(data, "morphology", $"unimorph_conll2018_{language}.tsv"));
            Analyzer analyzer = Analyzer.For(language);
            StemmerMeasure measure = StemmerMeasure.Of(gold, word => analyzer.Analyze(word)[0].Stem);
            Console.WriteLine($"| {language} | {measure.Pairs} | {measure.UnderStemming:F3} | {measure.OverStemming:F3} | {measure.F1:F3} |");
        }

        return 0;
    }
}
