using System;
using System.Collections.Generic;
using System.Xml;
using System.Xml.Schema;
using System.Xml.Serialization;

namespace AdaptiveCards;

/// <summary>A dictionary of further properties. The name promises XML, which no card of ours is written in.</summary>
public class SerializableDictionary<TKey, TValue> : Dictionary<TKey, TValue>, IXmlSerializable
{
    private const string NoXml = "Cards are read and written as JSON only.";

    public SerializableDictionary()
    {
    }

    public SerializableDictionary(IEqualityComparer<TKey> comparer)
        : base(comparer)
    {
    }

    public XmlSchema GetSchema() => null;

    /// <exception cref="NotSupportedException">Always.</exception>
    public void ReadXml(XmlReader reader) => throw new NotSupportedException(NoXml);

    /// <exception cref="NotSupportedException">Always.</exception>
    public void WriteXml(XmlWriter writer) => throw new NotSupportedException(NoXml);
}
