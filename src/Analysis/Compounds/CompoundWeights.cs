using System.Globalization;

namespace Chancery.Analysis.Compounds;

/// <summary>What is known at a place where a word might be parted.</summary>
internal enum Knowledge
{
    Both,
    HeadOnly,
    ModifierOnly,
}

/// <summary>
/// What each piece of evidence counts for or against a parting: a logistic regression's weights, one row for each
/// <see cref="Knowledge"/>. The sum of all that applies is 0 where both are equally likely.
/// </summary>
internal sealed class CompoundWeights
{
    /// <summary>The pieces of evidence, in the order of a row.</summary>
    public enum Evidence
    {
        Always,
        ModifierCount,
        ModifierCompounds,
        ModifierCompoundsSoJoined,
        ModifierNeverSoJoined,
        ModifierNoun,
        ModifierOf3,
        ModifierOf4,
        ModifierOf5,
        JoinedWithS,
        JoinedWithN,
        JoinedWithVowel,
        JoinedWithLoss,
        HeadCount,
        HeadCompounds,
        HeadNeverSeen,
        HeadNoun,
        HeadOf3,
        HeadOf4,
        HeadOf5,
        HeadWithEnding,
        HeadWithoutEnding,
        UnknownStart,
        UnknownEnd,
        UnknownOf4,
        UnknownOf5,
        UnknownOf8,
        UnknownModifierInS,
        WholeCount,
        WholeAsModifier,
        WholeAsHead,
        WholeUnknown,
    }

    public const int RowLength = (int)Evidence.WholeUnknown + 1;

    private const int RowCount = (int)Knowledge.ModifierOnly + 1;

    private readonly float[] _weights;

    public CompoundWeights(float[] weights) => _weights = weights;

    public float this[Knowledge row, Evidence evidence] => _weights[((int)row * RowLength) + (int)evidence];

    /// <summary>Reads lines of a name and three weights, a blank between them; what is not named counts nothing.</summary>
    public static CompoundWeights Read(IEnumerable<string> lines)
    {
        float[] weights = new float[RowCount * RowLength];
        foreach (string line in lines)
        {
            string[] fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            int evidence = (int)Enum.Parse<Evidence>(fields[0]);
            for (int row = 0; row < RowCount; row++)
            {
                weights[(row * RowLength) + evidence] = float.Parse(fields[1 + row], NumberStyles.Float, CultureInfo.InvariantCulture);
            }
        }

        return new CompoundWeights(weights);
    }

    /// <summary>The lines that <see cref="Read"/> reads.</summary>
    public IEnumerable<string> Lines() =>
        Enum.GetValues<Evidence>().Select(evidence => string.Create(
            CultureInfo.InvariantCulture,
            $"{evidence} {this[Knowledge.Both, evidence]:F2} {this[Knowledge.HeadOnly, evidence]:F2} {this[Knowledge.ModifierOnly, evidence]:F2}"));
}
