using Chancery.Documents.LanguageEvidence;

namespace Chancery.Documents;

/// <summary>Tells which of the four languages a text is written in, or that it is none of them. Thread-safe.</summary>
/// <remarks>
/// Two kinds of evidence. How common a text's letter groups and words are in each language (n-grams of two to four letters and
/// common whole words, after Cavnar and Trenkle 1994) ranks the four. Whether it is any of them is told by the small words: Dutch
/// has letter groups much like German, but "het", "een" and "niet" aren't German words.
/// </remarks>
public sealed class LanguageDetector
{
    private const int CharsMax = 20_000;
    private const int SmallWordsMin = 4;
    private const int SentenceWords = 10;
    private const double OwnShareMin = 0.05;
    private const double RivalLeadMin = 0.04;
    private const double AlienShareMax = 0.2;
    private const double FitMin = -7.7;
    private const double FitMinShort = -9.5;
    private const double MarginSharpness = 0.35;

    // Languages differ in how evenly they use their letters; without this, short texts lean to English.
    private readonly double[] _balance = [0, 0.25, 0.15, 0];

    /// <summary>Detects the language of a text.</summary>
    /// <param name="text">Any text; only its first 20,000 characters count.</param>
    /// <returns>
    /// One of <see cref="Languages.All"/> and how sure that is, from 0.25 to 1; or <see langword="null"/> where the text is in none of
    /// the four, or holds no word, with how sure that is.
    /// </returns>
    public (string? Language, double Confidence) Detect(ReadOnlySpan<char> text)
    {
        var evidence = TextEvidence.Of(text[..Math.Min(CharsMax, text.Length)]);
        if (evidence.Words == 0)
        {
            return (null, 1);
        }

        var best = 0;
        for (var i = 1; i < Languages.All.Count; i++)
        {
            best = Fit(evidence, i) > Fit(evidence, best) ? i : best;
        }

        var (rival, rivalWords) = evidence.CommonestRival();
        if (IsForeign(evidence, best, rivalWords))
        {
            return (null, Math.Clamp(0.5 + ((rivalWords - evidence.OwnWords[best]) / (double)evidence.Words) + (FitMin - Fit(evidence, best)), 0.5, 1));
        }

        return (Languages.All[best], Confidence(evidence, best));
    }

    private double Fit(TextEvidence evidence, int language) => (evidence.Scores[language] / evidence.Letters) + _balance[language];

    private bool IsForeign(TextEvidence evidence, int best, int rivalWords)
    {
        var own = evidence.OwnWords[best];
        var fit = Fit(evidence, best);
        if (evidence.AlienLetters[best] > evidence.Letters * AlienShareMax)
        {
            return true;
        }

        if (evidence.Words < SmallWordsMin)
        {
            return fit < FitMinShort || (own == 0 && rivalWords == evidence.Words && evidence.Words > 1);
        }

        return rivalWords - own > evidence.Words * RivalLeadMin || fit < FitMin || (evidence.Words >= SentenceWords && own < evidence.Words * OwnShareMin);
    }

    // The share of the best language among the four, if each letter's evidence counted for itself.
    private double Confidence(TextEvidence evidence, int best)
    {
        var sum = 0.0;
        for (var i = 0; i < Languages.All.Count; i++)
        {
            sum += Math.Exp((Fit(evidence, i) - Fit(evidence, best)) * Math.Min(evidence.Letters, 200) * MarginSharpness);
        }

        return 1 / sum;
    }
}
