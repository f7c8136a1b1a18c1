using System;
using System.Collections.Concurrent;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards.Json;

/// <summary>
/// Writes the elements of one class exactly as the serializer would by the class's contract, several times faster: most of an element's properties
/// are at their defaults, and these are told apart here without boxing a value or asking the serializer.
/// </summary>
internal sealed class ElementWriter
{
    /// <summary>A card is never this deep. What is may hold itself, which the serializer finds out and reports.</summary>
    private const int Deepest = 64;

    private static readonly DefaultContractResolver Contracts = new();
    private static readonly ConcurrentDictionary<Type, ElementWriter> Writers = new();

    // The converter stands on the class itself, so that only this tells it to leave an element to its contract.
    [ThreadStatic]
    private static bool _byContract;

    private readonly ElementMember[] _members;

    private ElementWriter(Type type) =>
        _members = [.. ((JsonObjectContract)Contracts.ResolveContract(type)).Properties.Where(member => !member.Ignored && member.Readable).Select(ElementMember.Of)];

    /// <summary>False while an element is written by its contract.</summary>
    internal static bool IsAsked => !_byContract;

    internal static void Write(JsonWriter writer, AdaptiveTypedElement element, JsonSerializer serializer)
    {
        if (IsPlain(serializer))
            Write(writer, element, serializer, depth: 0);
        else
            WriteByContract(writer, element, serializer);
    }

    internal static void Write(JsonWriter writer, AdaptiveTypedElement element, JsonSerializer serializer, int depth)
    {
        if (element is null)
        {
            writer.WriteNull();
            return;
        }

        // A class derived from ours may say with attributes what only the serializer understands.
        var type = element.GetType();
        if (depth > Deepest || element.ShouldSerializeAdditionalProperties() || type.Assembly != typeof(ElementWriter).Assembly)
        {
            WriteByContract(writer, element, serializer);
            return;
        }

        writer.WriteStartObject();
        foreach (var member in Writers.GetOrAdd(type, static known => new ElementWriter(known))._members)
            member.Write(writer, element, serializer, depth);
        writer.WriteEndObject();
    }

    /// <summary>Whether no setting changes what a contract writes.</summary>
    private static bool IsPlain(JsonSerializer serializer) =>
        serializer.ContractResolver is DefaultContractResolver { NamingStrategy: null } resolver && resolver.GetType() == typeof(DefaultContractResolver)
        && serializer.TypeNameHandling == TypeNameHandling.None && serializer.PreserveReferencesHandling == PreserveReferencesHandling.None
        && serializer.NullValueHandling == NullValueHandling.Include && serializer.DefaultValueHandling == DefaultValueHandling.Include
        && serializer.ReferenceLoopHandling == ReferenceLoopHandling.Error && serializer.Converters.Count == 0;

    private static void WriteByContract(JsonWriter writer, AdaptiveTypedElement element, JsonSerializer serializer)
    {
        _byContract = true;
        try
        {
            // Inside something else it may stand for any object: a serializer that writes types where they aren't plain must write this one.
            serializer.Serialize(writer, element, writer.WriteState == WriteState.Start ? null : typeof(object));
        }
        finally
        {
            _byContract = false;
        }
    }
}
