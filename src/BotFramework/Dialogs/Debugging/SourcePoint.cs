using System;

namespace Microsoft.Bot.Builder.Dialogs.Debugging;

/// <summary>A place in a file.</summary>
public class SourcePoint : IEquatable<SourcePoint>
{
    public SourcePoint()
    {
    }

    public SourcePoint(int lineIndex, int charIndex)
    {
        LineIndex = lineIndex;
        CharIndex = charIndex;
    }

    public int LineIndex { get; set; }

    public int CharIndex { get; set; }

    public SourcePoint DeepClone() => new SourcePoint(LineIndex, CharIndex);

    public bool Equals(SourcePoint other) => other is not null && other.LineIndex == LineIndex && other.CharIndex == CharIndex;

    public override bool Equals(object obj) => Equals(obj as SourcePoint);

    public override int GetHashCode() => HashCode.Combine(LineIndex, CharIndex);

    public override string ToString() => $"{LineIndex}:{CharIndex}";
}
