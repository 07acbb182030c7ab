using System.Text;

namespace CoProductionFund.Ledger.Tests;

public sealed class KnownAnswers
{
    /// <summary>The leaves and roots that implementations of RFC 6962 share.</summary>
    private static readonly string[] Leaves =
    [
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    ];

    private static readonly string[] Roots =
    [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    private const string SpecKey = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
    private const string SpecSignature =
        "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=";

    [Fact]
    public void The_roots_of_rfc_6962_come_out()
    {
        var frontier = new Frontier();
        var tree = new ATree(0);
        Assert.Equal(Roots[0], Convert.ToHexStringLower(frontier.Root()));
        foreach (var (at, leaf) in Leaves.Index())
        {
            var hash = Merkle.Leaf(Convert.FromHexString(leaf));
            frontier.Add(hash);
            tree.Add(hash);
            Assert.Equal(Roots[at + 1], Convert.ToHexStringLower(frontier.Root()));
            Assert.Equal(Roots[at + 1], Convert.ToHexStringLower(Merkle.Root(at + 1, tree.Read)));
        }
    }

    [Fact]
    public void The_example_of_the_signed_note_verifies()
    {
        var key = VerifierKey.Parse(SpecKey);
        var signature = Convert.FromBase64String(SpecSignature);

        Assert.Equal(SpecKey, key.ToString());
        Assert.Equal(key.Id, signature[..4]);
        Assert.True(key.Verify("This is an example message.\n"u8.ToArray(), signature[4..]));
        Assert.False(key.Verify("This is another message.\n"u8.ToArray(), signature[4..]));
    }

    /// <summary>A public log that signs with ECDSA: its key has the id that we compute.</summary>
    [Fact]
    public void A_public_key_of_another_log_is_read()
    {
        const string rekor =
            "rekor.sigstore.dev+c0d23d6a+AjBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABNhtmPtrWm3U1eQXBogSMdGvXwBcK5AW5i0hrZLOC96l+"
            + "smGNM7nwZ4QvFK/4sueRoVj//QP22Ni4Qt9DPfkWLc=";
        Assert.Equal(rekor, VerifierKey.Parse(rekor).ToString());
        Assert.Throws<FormatException>(() =>
            VerifierKey.Parse(rekor.Replace("c0d2", "c0d3", StringComparison.Ordinal))
        );
    }

    [Theory] // RFC 8032, 7.1
    [InlineData(
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    )]
    [InlineData(
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    )]
    public void The_signatures_of_rfc_8032_verify(string key, string message, string signature)
    {
        var bytes = Convert.FromHexString(signature);
        Assert.True(Ed25519Key(key).Verify(Convert.FromHexString(message), bytes));
        bytes[3] ^= 1;
        Assert.False(Ed25519Key(key).Verify(Convert.FromHexString(message), bytes));
    }

    [Fact]
    public void What_another_library_signs_verifies_and_its_mutations_do_not()
    {
        var random = new Random(25519);
        for (var round = 0; round < 30; round++)
        {
            var (seed, message) = (new byte[32], new byte[random.Next(0, 200)]);
            random.NextBytes(seed);
            random.NextBytes(message);
            var signer = new Ed25519Signing("x", seed);
            var signature = signer.Sign(message);
            Assert.True(signer.Public.Verify(message, signature));
            signature[random.Next(64)] ^= (byte)(1 << random.Next(8));
            Assert.False(signer.Public.Verify(message, signature));
        }
    }

    [Fact]
    public void A_leaf_is_written_in_one_way()
    {
        var leaf = new Leaf(
            7,
            new("0193d1a0-0000-7000-8000-000000000001"),
            new("0193d1a0-0000-7000-8000-000000000002"),
            3,
            "bid-submitted",
            new(2027, 3, 1, 13, 0, 0, 123, 456, TimeSpan.FromHours(1)),
            "0193d1a0-0000-7000-8000-000000000003",
            null,
            null,
            """{ "z": [1, -2, true, null], "asked": 120000, "a": "caf\u00e9 \u0007 \"q\" \/" }"""
        );

        Assert.Equal(
            """{"at":"2027-03-01T12:00:00.123456Z","by":"0193d1a0-0000-7000-8000-000000000003","data":{"a":"café \u0007 \"q\" /","asked":120000,"z":[1,-2,true,null]},"id":"0193d1a0-0000-7000-8000-000000000001","seq":7,"stream":"0193d1a0-0000-7000-8000-000000000002","type":"bid-submitted","v":1,"version":3}""",
            Encoding.UTF8.GetString(leaf.Line())
        );
        Assert.Equal(
            "cb6682955f5db5328e5dca2fc1b401018c206de143bb8ee50c9feb6dea7179dd",
            Convert.ToHexStringLower(Merkle.Leaf(leaf.Line()))
        );
    }

    [Theory]
    [InlineData("""{"a":1.5}""")]
    [InlineData("""{"a":1e2}""")]
    [InlineData("""{"a":9007199254740992}""")]
    [InlineData("""{"a":"\ud800"}""")]
    [InlineData("""{"a":1,"a":2}""")]
    public void What_has_no_one_way_of_writing_is_committed_to_by_its_digest(string data)
    {
        var leaf = new Leaf(1, default, default, 1, "x", default, null, null, null, data);
        Assert.Contains("\"data_sha256\":\"", Encoding.UTF8.GetString(leaf.Line()), StringComparison.Ordinal);
    }

    private static VerifierKey Ed25519Key(string hex) =>
        VerifierKey.Of("rfc8032", KeyKind.Ed25519, Convert.FromHexString(hex));
}
