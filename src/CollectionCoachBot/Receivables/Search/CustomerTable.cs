using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace CollectionCoachBot.Receivables.Search;

/// <summary>
/// Id, code, names and owner of every customer: one row of bytes instead of a million objects. Customers are numbered by how good a hit they are
/// when all else is equal: the shortest name first, then by code.
/// </summary>
internal sealed class CustomerTable
{
    private readonly byte[] _rows;

    /// <summary>Where a customer's row begins.</summary>
    private readonly int[] _starts;
    private readonly int[] _owners;

    private CustomerTable(byte[] rows, int[] starts, int[] owners, string?[] ownerNames, string fingerprint) =>
        (_rows, _starts, _owners, OwnerNames, Fingerprint) = (rows, starts, owners, ownerNames, fingerprint);

    public int Count => _starts.Length;

    /// <summary>All owners; the first is nobody.</summary>
    public IReadOnlyList<string?> OwnerNames { get; }

    /// <summary>The same for two tables of the same content.</summary>
    public string Fingerprint { get; }

    /// <summary>The owner's place in <see cref="OwnerNames"/>.</summary>
    public int OwnerOf(int customer) => _owners[customer];

    public IndexedCustomer this[int customer]
    {
        get
        {
            using var row = new BinaryReader(new MemoryStream(_rows, _starts[customer], _rows.Length - _starts[customer], writable: false));
            var (id, code, name) = (row.ReadString(), row.ReadString(), row.ReadString());
            var aliases = row.Read7BitEncodedInt();
            return new IndexedCustomer(
                id, code, name, OwnerNames[_owners[customer]], aliases == 0 ? null : [.. Enumerable.Range(0, aliases).Select(_ => row.ReadString())]);
        }
    }

    /// <summary>Takes customers in the order of their codes.</summary>
    public sealed class Builder : IDisposable
    {
        private readonly MemoryStream _bytes = new();
        private readonly BinaryWriter _row;
        private readonly List<int> _starts = [];
        private readonly List<int> _owners = [];
        private readonly List<int> _lengths = [];
        private readonly List<string?> _ownerNames = [null];
        private readonly Dictionary<string, int> _ownerNumbers = new(StringComparer.Ordinal);

        public Builder() => _row = new BinaryWriter(_bytes, Encoding.UTF8);

        public void Add(IndexedCustomer customer)
        {
            _starts.Add(checked((int)_bytes.Position));
            _lengths.Add(SearchText.Of(customer.Name).CoreLength);
            _owners.Add(NumberOf(customer.OwnerEmail));
            _row.Write(customer.Id);
            _row.Write(customer.Code);
            _row.Write(customer.Name);
            _row.Write7BitEncodedInt(customer.Aliases?.Count ?? 0);
            foreach (var alias in customer.Aliases ?? [])
                _row.Write(alias);
        }

        public CustomerTable Build()
        {
            var order = new ulong[_starts.Count];
            for (var i = 0; i < order.Length; i++)
                order[i] = (ulong)_lengths[i] << 32 | (uint)i;
            Array.Sort(order);
            var rows = _bytes.ToArray();
            return new CustomerTable(
                rows,
                Array.ConvertAll(order, place => _starts[(int)(uint)place]),
                Array.ConvertAll(order, place => _owners[(int)(uint)place]),
                [.. _ownerNames],
                Fingerprint(rows));
        }

        public void Dispose()
        {
            _row.Dispose();
            _bytes.Dispose();
        }

        private string Fingerprint(byte[] rows)
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            hash.AppendData(rows);
            hash.AppendData(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_owners)));
            hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\n', _ownerNames)));
            return Convert.ToHexString(hash.GetHashAndReset());
        }

        private int NumberOf(string? owner)
        {
            if (owner is null)
                return 0;
            if (!_ownerNumbers.TryGetValue(owner, out var number))
            {
                _ownerNumbers[owner] = number = _ownerNames.Count;
                _ownerNames.Add(owner);
            }

            return number;
        }
    }
}
