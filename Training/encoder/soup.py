#!/usr/bin/env python3
"""The mean of the weights of several runs that went on from one another.

    python3 Training/encoder/soup.py --out FOLDER/soup.pt FOLDER/average.pt FOLDER/average.pt …
"""
import argparse

import torch


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--out", required=True)
    options.add_argument("weights", nargs="+")
    o = options.parse_args()
    saved = [torch.load(path) for path in o.weights]
    mean = {k: sum(s["model"][k] for s in saved) / len(saved) for k in saved[0]["model"]}
    torch.save({"model": mean, "labels": saved[0]["labels"]}, o.out)


if __name__ == "__main__":
    main()
