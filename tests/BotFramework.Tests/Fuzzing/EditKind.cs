namespace BotFramework.Tests.Fuzzing;

/// <summary>The ways in which an activity's structure is changed.</summary>
public enum EditKind
{
    Remove,
    Replace,
    Add,
    AddToRoot,
    Rename,
    Duplicate,
    Swap,
    Nest,
    NestObjects,
    Repeat,
    Lengthen,
}
