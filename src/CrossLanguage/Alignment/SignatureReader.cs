using System.Globalization;
using System.Text;
using Chancery.Analysis;

namespace Chancery.CrossLanguage.Alignment;

/// <summary>Reads the signatures of clauses: what is the same in every language version of a text. Thread-safe.</summary>
public sealed class SignatureReader(Lexicon lexicon)
{
    /// <summary>Weights of a feature by its kind: a figure or a name says more than a concept, a cognate less.</summary>
    private const float FigureWeight = 2f;
    private const float NameWeight = 1.5f;
    private const float ConceptWeight = 1f;
    private const float CognateWeight = 0.5f;

    /// <summary>Letters at a word's beginning that cognates share ("protocol", "Protokoll", "protokół").</summary>
    private const int CognateLetters = 4;
    private const int CognateWordLettersMin = 5;

    /// <summary>Fields of the lexicon whose concepts are particular states, peoples and places.</summary>
    private static readonly HashSet<string> IdentityFields = new(["countries", "places"], StringComparer.Ordinal);

    /// <summary>Reads a clause's signature.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="language">Its language.</param>
    /// <param name="number">Its number as cited; empty to leave numbers out.</param>
    public ClauseSignature Read(string text, string language, string number)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = Analyzer.For(language).Analyze(text);
        var features = new Dictionary<int, float>();
        var identity = new Dictionary<int, float>();
        for (int i = 0; i < tokens.Count;)
        {
            var match = lexicon.FindLongest(language, tokens, i);
            foreach (var entry in match.Entries)
            {
                Add(features, "c:" + entry.Evidence, ConceptWeight / match.Entries.Count);
                if (IdentityFields.Contains(entry.Field))
                {
                    Add(identity, "c:" + entry.Evidence, ConceptWeight / match.Entries.Count);
                }
            }

            if (match.Words == 0)
            {
                AddWord(features, identity, text, tokens[i]);
            }

            i += Math.Max(1, match.Words);
        }

        return new ClauseSignature(features, identity, tokens.Count, number);
    }

    private static void AddWord(Dictionary<int, float> features, Dictionary<int, float> identity, string text, Token token)
    {
        if (token.Form.Any(char.IsDigit))
        {
            Add(features, "#:" + token.Form, FigureWeight);
            return;
        }

        if (token.IsStopWord || token.Form.Length < CognateWordLettersMin - 1)
        {
            return;
        }

        bool isName = char.IsUpper(text[token.Start]) && token.Start > 0 && text[token.Start - 1] == ' ';
        string beginning = Plain(token.Form);
        if (beginning.Length >= CognateLetters)
        {
            Add(features, "w:" + beginning[..CognateLetters], isName ? NameWeight : CognateWeight);
        }
    }

    /// <summary>Letters without their marks, and with what languages write differently made alike.</summary>
    private static string Plain(string word)
    {
        var plain = new StringBuilder(word.Length);
        foreach (char c in word.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            plain.Append(c switch { 'ł' => 'l', 'c' or 'q' => 'k', 'z' => 's', 'w' => 'v', 'y' or 'j' => 'i', _ => c });
        }

        return plain.ToString();
    }

    private static void Add(Dictionary<int, float> features, string name, float weight)
    {
        int key = StableHash(name);
        features[key] = features.GetValueOrDefault(key) + weight;
    }

    /// <summary>FNV-1a, 32 bits: the same in every run, unlike the runtime's hash of strings.</summary>
    private static int StableHash(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
        {
            hash = (hash ^ c) * 16777619;
        }

        return unchecked((int)hash);
    }
}
