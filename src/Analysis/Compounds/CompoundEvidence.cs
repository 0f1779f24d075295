using System.Runtime.CompilerServices;
using static Chancery.Analysis.Compounds.CompoundWeights;

namespace Chancery.Analysis.Compounds;

/// <summary>Takes evidence: adds it up when words are parted, keeps it apart when weights are learned.</summary>
internal interface IEvidenceSink
{
    void Add(Evidence evidence, float value);
}

/// <summary>A known word that a text begins with.</summary>
/// <param name="Word">Its place in <see cref="CompoundModel.Words"/>, or −1.</param>
/// <param name="Joint">Its place in <see cref="CompoundJoints.Joints"/>.</param>
internal readonly record struct FoundModifier(int Word, int Joint);

/// <summary>A known word that a text ends with.</summary>
/// <param name="Word">Its place in <see cref="CompoundModel.Words"/>, or −1.</param>
/// <param name="Change">How it differs from the text.</param>
internal readonly record struct FoundHead(int Word, HeadChange Change);

/// <summary>How the end of a text differs from the word that is known.</summary>
internal enum HeadChange
{
    None,

    /// <summary>The text has an ending that the word has not.</summary>
    Ending,

    /// <summary>The word has an ending that the text has not.</summary>
    Loss,
}

/// <summary>What speaks for and against parting a text at a place (after Koehn and Knight 2003, with more kinds of evidence).</summary>
internal static class CompoundEvidence
{
    private const int LongMin = 8;

    /// <summary>What is known at a place; null where neither side is known, or where one side can be no word.</summary>
    public static Knowledge? Of(CompoundModel model, ReadOnlySpan<char> text, int place, FoundModifier modifier, FoundHead head)
    {
        if (modifier.Word >= 0)
        {
            return head.Word >= 0 ? Knowledge.Both
                : CompoundModel.MayBeWord(text[place..]) ? Knowledge.ModifierOnly : null;
        }

        bool mayBeKnownHead = head.Word >= 0 && text.Length - place >= CompoundModel.UnknownLengthMin;
        return mayBeKnownHead && CompoundModel.MayBeWord(text[..place]) && !model.Joints.IsExcluded(text[..place])
            ? Knowledge.HeadOnly
            : null;
    }

    /// <summary>Gives all evidence at a place.</summary>
    public static void Give<TSink>(
        ref TSink sink, CompoundModel model, ReadOnlySpan<char> text, int place, FoundModifier modifier, FoundHead head)
        where TSink : struct, IEvidenceSink
    {
        sink.Add(Evidence.Always, 1);
        if (modifier.Word >= 0)
        {
            GiveModifier(ref sink, model, modifier, place);
        }
        else
        {
            GiveUnknown(ref sink, model, text[..place]);
            AddIf(ref sink, text[place - 1] == 's', Evidence.UnknownModifierInS);
        }

        if (head.Word >= 0)
        {
            GiveHead(ref sink, model.Words[head.Word], head.Change, text.Length - place);
        }
        else
        {
            GiveUnknown(ref sink, model, text[place..]);
        }
    }

    /// <summary>Gives the evidence that a text is a word of its own, which is the same at all its places.</summary>
    public static void GiveWhole<TSink>(ref TSink sink, CompoundModel model, ReadOnlySpan<char> text)
        where TSink : struct, IEvidenceSink
    {
        int whole = model.Find(text);
        if (whole < 0)
        {
            sink.Add(Evidence.WholeUnknown, 1);
            return;
        }

        CompoundWord word = model.Words[whole];
        sink.Add(Evidence.WholeCount, Log(word.Count));
        sink.Add(Evidence.WholeAsModifier, Log(word.AsModifier));
        sink.Add(Evidence.WholeAsHead, Log(word.AsHead));
    }

    private static void GiveModifier<TSink>(ref TSink sink, CompoundModel model, FoundModifier modifier, int length)
        where TSink : struct, IEvidenceSink
    {
        CompoundWord word = model.Words[modifier.Word];
        int soJoined = model.JointCounts[(modifier.Word * model.Joints.Joints.Length) + modifier.Joint];
        sink.Add(Evidence.ModifierCount, Log(word.Count));
        sink.Add(Evidence.ModifierCompounds, Log(model.ModifierCounts[modifier.Word]));
        sink.Add(Evidence.ModifierCompoundsSoJoined, Log(soJoined));
        AddIf(ref sink, soJoined == 0, Evidence.ModifierNeverSoJoined);
        sink.Add(Evidence.ModifierNoun, word.NounTenths / 10f);
        AddIf(ref sink, length == 3, Evidence.ModifierOf3);
        AddIf(ref sink, length == 4, Evidence.ModifierOf4);
        AddIf(ref sink, length == 5, Evidence.ModifierOf5);
        int group = model.Joints.Joints[modifier.Joint].Group;
        AddIf(ref sink, group > 0, Evidence.JoinedWithS + Math.Max(0, group - 1));
    }

    private static void GiveHead<TSink>(ref TSink sink, CompoundWord word, HeadChange change, int length)
        where TSink : struct, IEvidenceSink
    {
        sink.Add(Evidence.HeadCount, Log(word.Count));
        sink.Add(Evidence.HeadCompounds, Log(word.AsHead));
        AddIf(ref sink, word.AsHead == 0, Evidence.HeadNeverSeen);
        sink.Add(Evidence.HeadNoun, word.NounTenths / 10f);
        AddIf(ref sink, length == 3, Evidence.HeadOf3);
        AddIf(ref sink, length == 4, Evidence.HeadOf4);
        AddIf(ref sink, length == 5, Evidence.HeadOf5);
        AddIf(ref sink, change == HeadChange.Ending, Evidence.HeadWithEnding);
        AddIf(ref sink, change == HeadChange.Loss, Evidence.HeadWithoutEnding);
    }

    private static void GiveUnknown<TSink>(ref TSink sink, CompoundModel model, ReadOnlySpan<char> text)
        where TSink : struct, IEvidenceSink
    {
        sink.Add(Evidence.UnknownStart, Log(model.NounsStartingLike(text)));
        sink.Add(Evidence.UnknownEnd, Log(model.NounsEndingLike(text)));
        AddIf(ref sink, text.Length == 4, Evidence.UnknownOf4);
        AddIf(ref sink, text.Length == 5, Evidence.UnknownOf5);
        AddIf(ref sink, text.Length >= LongMin, Evidence.UnknownOf8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddIf<TSink>(ref TSink sink, bool holds, Evidence evidence)
        where TSink : struct, IEvidenceSink
    {
        if (holds)
        {
            sink.Add(evidence, 1);
        }
    }

    private static float Log(int count) => MathF.Log2(1 + count);
}
